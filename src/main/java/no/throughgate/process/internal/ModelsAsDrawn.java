package no.throughgate.process.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.throughgate.catalogue.DrawnModel;
import no.throughgate.catalogue.DrawnModels;
import no.throughgate.catalogue.DrawnStep;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The models that came with the application, read once, for whoever wants to read how the work is meant to go. */
@Component
class ModelsAsDrawn implements DrawnModels {

    private static final String ROOT = "release-coordination";

    private final List<DrawnModel> models;

    ModelsAsDrawn() throws IOException {
        models = Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:processes/*.bpmn"))
                .map(ModelsAsDrawn::read)
                .sorted(Comparator.comparing((DrawnModel model) -> !model.id().equals(ROOT))
                        .thenComparing(DrawnModel::id))
                .toList();
    }

    @Override
    public List<DrawnModel> all() {
        return models;
    }

    private static DrawnModel read(Resource file) {
        try {
            String text = file.getContentAsString(StandardCharsets.UTF_8);
            var model = Bpmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            return new DrawnModel(
                    model.getModelElementsByType(Process.class)
                            .iterator()
                            .next()
                            .getId(),
                    steps(model),
                    called(model),
                    labels(model),
                    text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<DrawnStep> steps(BpmnModelInstance model) {
        return model.getModelElementsByType(UserTask.class).stream()
                .sorted(Comparator.comparingDouble(ModelsAsDrawn::left).thenComparing(UserTask::getId))
                .map(task -> new DrawnStep(
                        task.getId(),
                        ifDone(task),
                        leadsTo(model, task, ErrorEventDefinition.class),
                        leadsTo(model, task, EscalationEventDefinition.class)))
                .toList();
    }

    private static Map<String, String> called(BpmnModelInstance model) {
        Map<String, String> called = new LinkedHashMap<>();
        model.getModelElementsByType(CallActivity.class)
                .forEach(call -> called.put(call.getId(), call.getCalledElement()));
        return called;
    }

    private static double left(UserTask task) {
        return task.getDiagramElement().getBounds().getX();
    }

    private static Optional<String> leadsTo(
            BpmnModelInstance model, UserTask task, Class<? extends EventDefinition> what) {
        return model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().equals(task))
                .filter(event -> event.getEventDefinitions().stream().anyMatch(what::isInstance))
                .findFirst()
                .map(ModelsAsDrawn::nextNamed)
                .map(FlowNode::getId);
    }

    /** Past what has no words on the drawing and what the system does by itself; a question is worth knowing. */
    private static Optional<String> ifDone(UserTask task) {
        FlowNode next = task;
        do {
            next = byDefault(next);
        } while ((!hasWords(next) || next instanceof ServiceTask)
                && !next.getOutgoing().isEmpty());
        return Optional.of(next).filter(ModelsAsDrawn::hasWords).map(FlowNode::getId);
    }

    private static boolean hasWords(FlowNode node) {
        return node.getName() != null && !node.getName().isBlank();
    }

    /** Past gateways and what the system does by itself: the first thing that a reader would call the consequence. */
    private static FlowNode nextNamed(FlowNode from) {
        FlowNode next = from;
        do {
            next = byDefault(next);
        } while ((next instanceof Gateway || next instanceof ServiceTask)
                && !next.getOutgoing().isEmpty());
        return next;
    }

    /** Out of a gateway the way that is taken where no other condition holds; else the first that is drawn. */
    private static FlowNode byDefault(FlowNode node) {
        var usual = node instanceof ExclusiveGateway gateway ? gateway.getDefault() : null;
        return (usual == null ? node.getOutgoing().iterator().next() : usual).getTarget();
    }

    private static Map<String, String> labels(BpmnModelInstance model) {
        Map<String, String> labels = new LinkedHashMap<>();
        model.getModelElementsByType(Participant.class).forEach(p -> note(labels, p.getId(), p.getName()));
        model.getModelElementsByType(Lane.class).forEach(lane -> note(labels, lane.getId(), lane.getName()));
        model.getModelElementsByType(FlowElement.class).forEach(e -> note(labels, e.getId(), e.getName()));
        return labels;
    }

    private static void note(Map<String, String> labels, String id, String name) {
        if (name != null && !name.isBlank()) {
            labels.put(id, name);
        }
    }
}
