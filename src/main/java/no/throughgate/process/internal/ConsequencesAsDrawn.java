package no.throughgate.process.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.throughgate.catalogue.DrawnConsequences;
import no.throughgate.catalogue.NextStep;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Follows the drawn flows from a step, past what the system does by itself, to the next things that somebody notices. */
@Component
class ConsequencesAsDrawn implements DrawnConsequences {

    /** The questions that nearly every gateway of ours asks: one name, or one name and one value. */
    private static final Pattern QUESTION = Pattern.compile("\\$\\{\\s*(!?)(\\w+)\\s*(?:(==|!=)\\s*'([^']*)')?\\s*}");

    private final Map<String, Drawn> steps = new HashMap<>();

    private record Drawn(String process, UserTask task) {}

    ConsequencesAsDrawn() throws IOException {
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:processes/*.bpmn")) {
            try (InputStream text = file.getInputStream()) {
                var model = Bpmn.readModelFromStream(text);
                String process = model.getModelElementsByType(Process.class)
                        .iterator()
                        .next()
                        .getId();
                model.getModelElementsByType(UserTask.class)
                        .forEach(task -> steps.put(task.getId(), new Drawn(process, task)));
            }
        }
    }

    @Override
    public List<NextStep> after(String kind, Map<String, Object> answers) {
        List<NextStep> found = new ArrayList<>();
        Optional.ofNullable(steps.get(kind))
                .ifPresent(step -> new Walk(step.process(), answers, new HashSet<>(), found).on(step.task(), true));
        return found;
    }

    private record Walk(String process, Map<String, Object> answers, Set<FlowNode> passed, List<NextStep> found) {

        void on(FlowNode from, boolean certain) {
            if (!passed.add(from)) {
                return;
            }
            for (Way way : ways(from, answers)) {
                FlowNode next = way.flow().getTarget();
                boolean sure = certain && way.certain() && !waitsForOthers(next) && !waitsForNews(next);
                if (next instanceof Gateway || next instanceof ServiceTask) {
                    on(next, sure);
                } else {
                    found.add(step(next, sure));
                }
            }
        }

        private NextStep step(FlowNode next, boolean sure) {
            boolean called = next instanceof CallActivity;
            String id = called ? ((CallActivity) next).getCalledElement() : next.getId();
            return new NextStep(process, id, next instanceof UserTask, called, sure);
        }

        /** It may never come. */
        private static boolean waitsForNews(FlowNode node) {
            return node instanceof IntermediateCatchEvent event
                    && event.getEventDefinitions().stream().anyMatch(MessageEventDefinition.class::isInstance);
        }

        private static boolean waitsForOthers(FlowNode node) {
            return node instanceof Gateway
                    && !(node instanceof ExclusiveGateway)
                    && node.getIncoming().size() > 1;
        }
    }

    private record Way(SequenceFlow flow, boolean certain) {}

    /** Those that can be taken, as far as the answers decide it. */
    private static List<Way> ways(FlowNode from, Map<String, Object> answers) {
        Collection<SequenceFlow> all = from.getOutgoing();
        if (all.size() < 2 || !(from instanceof ExclusiveGateway || from instanceof InclusiveGateway)) {
            return all.stream().map(flow -> new Way(flow, true)).toList();
        }
        var fallback = from instanceof ExclusiveGateway one ? one.getDefault() : ((InclusiveGateway) from).getDefault();
        List<Way> open = new ArrayList<>();
        for (SequenceFlow flow : all) {
            if (flow.equals(fallback)) {
                continue;
            }
            Optional<Boolean> taken = holds(flow, answers);
            if (taken.orElse(false) && from instanceof ExclusiveGateway) {
                return List.of(new Way(flow, open.isEmpty()));
            }
            if (taken.orElse(true)) {
                open.add(new Way(flow, taken.isPresent()));
            }
        }
        boolean someTaken = open.stream().anyMatch(Way::certain);
        if (fallback != null && !someTaken) {
            open.add(new Way(fallback, open.isEmpty()));
        }
        return open;
    }

    /** Empty where the answers do not tell. */
    private static Optional<Boolean> holds(SequenceFlow flow, Map<String, Object> answers) {
        var condition = flow.getConditionExpression();
        var question = QUESTION.matcher(
                condition == null ? "" : condition.getTextContent().strip());
        if (!question.matches() || !answers.containsKey(question.group(2))) {
            return Optional.empty();
        }
        var answer = answers.get(question.group(2));
        boolean holds = question.group(3) == null
                ? Boolean.parseBoolean(String.valueOf(answer))
                : question.group(4).equals(String.valueOf(answer))
                        == question.group(3).equals("==");
        return Optional.of(holds != question.group(1).equals("!"));
    }
}
