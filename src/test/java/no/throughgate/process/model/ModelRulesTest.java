package no.throughgate.process.model;

import static no.throughgate.process.model.Models.keep;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import no.throughgate.process.Variables;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.junit.jupiter.api.Test;

/** What every model must keep to, so that the engine finds what it names and nothing runs that nobody reviewed. */
class ModelRulesTest {

    private static final List<Pattern> EXPRESSIONS = List.of(
            Pattern.compile("bpmn:timeDate \\$\\{caseClock\\.(next|askAgain)\\(execution\\)}"),
            Pattern.compile("bpmn:timeDate \\$\\{caseClock\\.gate\\(execution, "
                    + "'(R-14|R-7|R-2wd|R|R\\+1|R\\+3|R\\+7|R\\+14|R\\+30|R\\+90|R\\+180|review|promise)'\\)}"),
            Pattern.compile("camunda:delegateExpression \\$\\{[a-z][A-Za-z]+Delegate}"),
            Pattern.compile("bpmn:conditionExpression \\$\\{!?[a-z][A-Za-z]+}"),
            Pattern.compile("bpmn:conditionExpression \\$\\{[a-z][A-Za-z]+ (==|!=) '[A-Z_]+'}"),
            Pattern.compile("bpmn:loopCardinality \\$\\{[a-z][A-Za-z]+}"),
            Pattern.compile("businessKey #\\{execution\\.processBusinessKey}"));

    private static final Set<String> FORBIDDEN = Set.of(
            "bpmn:script",
            "bpmn:scriptTask",
            "camunda:script",
            "camunda:executionListener",
            "camunda:taskListener",
            "camunda:class",
            "camunda:expression",
            "camunda:type",
            "camunda:topic",
            "camunda:connector",
            "camunda:assignee",
            "camunda:candidateUsers",
            "camunda:candidateGroups",
            "camunda:dueDate",
            "camunda:followUpDate");

    @Test
    void every_process_is_executable_and_says_how_long_its_history_lives() {
        keep("must be executable with a history time to live", (model, wrong) -> {
            if (!model.process().isExecutable() || model.process().getCamundaHistoryTimeToLiveString() == null) {
                wrong.add(model.name());
            }
        });
    }

    @Test
    void every_gateway_that_decides_is_a_question_with_labelled_answers_and_a_default() {
        keep("must ask a question, label its answers and have one default beside its conditions", (model, wrong) -> {
            for (ExclusiveGateway gateway : model.all(ExclusiveGateway.class)) {
                if (!Models.isQuestion(gateway)) {
                    continue;
                }
                var defaultFlow = gateway.getDefault();
                var clear = String.valueOf(gateway.getName()).endsWith("?") && defaultFlow != null;
                for (SequenceFlow answer : gateway.getOutgoing()) {
                    var conditional = answer.getConditionExpression() != null;
                    clear &= !blank(answer.getName()) && conditional != answer.equals(defaultFlow);
                }
                if (!clear) {
                    wrong.add(model.at(gateway));
                }
            }
        });
    }

    @Test
    void a_condition_reads_only_what_a_must_a_refusal_or_a_delegate_has_written() {
        keep("may only read one of " + Variables.DECISIONS, (model, wrong) -> {
            for (SequenceFlow flow : model.all(SequenceFlow.class)) {
                if (flow.getConditionExpression() != null) {
                    var text = flow.getConditionExpression().getTextContent();
                    if (!Variables.DECISIONS.contains(text.replaceAll("^\\$\\{!?|[ }].*$", ""))) {
                        wrong.add(model.at(flow) + " " + text);
                    }
                }
            }
        });
    }

    @Test
    void ways_meet_and_part_only_in_gateways() {
        keep("must have one way in and one way out", (model, wrong) -> {
            for (FlowNode node : model.all(FlowNode.class)) {
                var many = node.getIncoming().size() > 1 || node.getOutgoing().size() > 1;
                if (many && !(node instanceof Gateway) && !(node instanceof EndEvent)) {
                    wrong.add(model.at(node));
                }
            }
        });
    }

    @Test
    void a_service_task_names_its_delegate_and_nothing_else() {
        keep("must be ${<its name>Delegate}", (model, wrong) -> {
            for (ServiceTask task : model.all(ServiceTask.class)) {
                if (!("${" + Models.stem(task) + "Delegate}").equals(task.getCamundaDelegateExpression())) {
                    wrong.add(model.at(task) + " is " + task.getCamundaDelegateExpression());
                }
            }
        });
    }

    @Test
    void a_service_task_names_a_delegate_that_exists() {
        keep("must have a class in process.delegate", (model, wrong) -> {
            for (ServiceTask task : model.all(ServiceTask.class)) {
                var stem = Models.stem(task);
                var name = Character.toUpperCase(stem.charAt(0)) + stem.substring(1) + "Delegate";
                try {
                    Class.forName("no.throughgate.process.delegate." + name);
                } catch (ClassNotFoundException e) {
                    wrong.add(model.at(task) + " wants " + name);
                }
            }
        });
    }

    @Test
    void there_are_no_scripts_listeners_classes_or_assignments_in_a_model() {
        keep("may not be used: who, when and what code are not the model's", (model, wrong) -> {
            for (Markup node : Markup.of(model)) {
                if (FORBIDDEN.contains(node.name())) {
                    wrong.add(model.name() + ": " + node.name() + " " + node.value());
                }
            }
        });
    }

    @Test
    void expressions_come_from_the_allow_list() {
        keep("are no expressions that a model may use", (model, wrong) -> {
            for (Markup node : Markup.of(model)) {
                var told = node.name() + " " + node.value();
                var expression = node.value().contains("${") || node.value().contains("#{");
                if (expression
                        && EXPRESSIONS.stream().noneMatch(p -> p.matcher(told).matches())) {
                    wrong.add(model.name() + ": " + told);
                }
            }
        });
    }

    @Test
    void every_timer_is_a_date_and_none_starts_a_process() {
        keep("must be a date, and not a start event", (model, wrong) -> {
            for (TimerEventDefinition timer : model.all(TimerEventDefinition.class)) {
                if (timer.getTimeDate() == null
                        || timer.getTimeCycle() != null
                        || timer.getTimeDuration() != null
                        || timer.getParentElement() instanceof StartEvent) {
                    wrong.add(model.at((BaseElement) timer.getParentElement()));
                }
            }
        });
    }

    @Test
    void a_refusal_is_the_error_refused_and_a_miss_the_escalation_missed() {
        keep("must carry the code that the application sends", (model, wrong) -> {
            model.all(Error.class).stream()
                    .filter(e -> !"refused".equals(e.getErrorCode()))
                    .forEach(e -> wrong.add(model.at(e)));
            model.all(Escalation.class).stream()
                    .filter(e -> !"missed".equals(e.getEscalationCode()))
                    .forEach(e -> wrong.add(model.at(e)));
        });
    }

    @Test
    void a_refusal_always_ends_the_task_that_was_refused() {
        keep("must interrupt", (model, wrong) -> {
            for (BoundaryEvent event : model.all(BoundaryEvent.class)) {
                var refusal = !event.getChildElementsByType(ErrorEventDefinition.class)
                        .isEmpty();
                if (refusal && !event.cancelActivity()) {
                    wrong.add(model.at(event));
                }
            }
        });
    }

    @Test
    void a_call_names_a_model_of_ours_and_hands_over_the_case() {
        var processes = Models.all().stream().map(Models.Model::name).toList();
        keep("must call a model of ours with the business key and the case id", (model, wrong) -> {
            for (CallActivity call : model.all(CallActivity.class)) {
                var given = call.getExtensionElements() == null
                        ? List.<CamundaIn>of()
                        : List.copyOf(call.getExtensionElements().getChildElementsByType(CamundaIn.class));
                var key = given.stream().anyMatch(in -> in.getCamundaBusinessKey() != null);
                var caseId = given.stream()
                        .anyMatch(
                                in -> "caseId".equals(in.getCamundaSource()) && "caseId".equals(in.getCamundaTarget()));
                if (!processes.contains(call.getCalledElement()) || !key || !caseId) {
                    wrong.add(model.at(call));
                }
            }
        });
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
