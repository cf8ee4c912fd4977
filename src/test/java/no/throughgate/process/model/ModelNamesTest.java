package no.throughgate.process.model;

import static no.throughgate.process.model.Models.keep;

import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Test;

/** Ids and labels: the same words in the picture, in the code and on the screen. */
class ModelNamesTest {

    private static final Map<String, String> ID_BY_TYPE = Map.ofEntries(
            Map.entry("userTask", "[a-z][A-Za-z0-9]+"),
            Map.entry("serviceTask", "serviceTask_[a-z][A-Za-z0-9]+"),
            Map.entry("callActivity", "call_[a-z][A-Za-z0-9]+"),
            Map.entry("subProcess", "subProcess_[a-z][A-Za-z0-9]+"),
            Map.entry("startEvent", "start_[a-z][A-Za-z0-9]+"),
            Map.entry("endEvent", "end_[a-z][A-Za-z0-9]+"),
            Map.entry("intermediateCatchEvent", "(timer|catch)_[a-z][A-Za-z0-9]+"),
            Map.entry("boundaryEvent", "(missed|refused|moved)_[a-z][A-Za-z0-9]+"),
            Map.entry("exclusiveGateway", "gateway_[a-z][A-Za-z0-9]+"),
            Map.entry("parallelGateway", "gateway_[a-z][A-Za-z0-9]+"),
            Map.entry("eventBasedGateway", "gateway_[a-z][A-Za-z0-9]+"),
            Map.entry("sequenceFlow", "flow_[a-z][A-Za-z0-9]+"),
            Map.entry("lane", "lane_[a-z][A-Za-z0-9]+"),
            Map.entry("participant", "participant_[a-z][A-Za-z0-9]+"),
            Map.entry("message", "message_[a-z][A-Za-z0-9]+"),
            Map.entry("error", "error_refused"),
            Map.entry("escalation", "escalation_missed"));

    @Test
    void the_id_of_a_process_is_the_name_of_its_file() {
        keep("must be called as its file", (model, wrong) -> {
            if (model.all(Process.class).size() != 1 || !model.process().getId().equals(model.name())) {
                wrong.add(model.at(model.process()));
            }
        });
    }

    @Test
    void every_id_says_what_the_element_is_and_does() {
        keep("must have an id like " + ID_BY_TYPE, (model, wrong) -> {
            for (BaseElement element : model.all(BaseElement.class)) {
                var rule = ID_BY_TYPE.get(element.getElementType().getTypeName());
                if (rule == null
                        ? element instanceof FlowElement
                        : !element.getId().matches(rule)) {
                    wrong.add(model.at(element));
                }
            }
        });
    }

    @Test
    void the_id_of_an_event_on_a_border_names_the_activity_that_it_sits_on() {
        keep("must end with its host's name", (model, wrong) -> {
            for (BoundaryEvent event : model.all(BoundaryEvent.class)) {
                if (!Models.stem(event).equals(Models.stem(event.getAttachedTo()))) {
                    wrong.add(model.at(event));
                }
            }
        });
    }

    @Test
    void everything_that_a_reader_looks_at_has_a_label() {
        keep("must have a label", (model, wrong) -> {
            model.all(FlowElement.class).stream()
                    .filter(e -> e instanceof Activity || e instanceof Event || Models.isQuestion(e))
                    .filter(e -> blank(e.getName()))
                    .forEach(e -> wrong.add(model.at(e)));
            model.all(Lane.class).stream().filter(l -> blank(l.getName())).forEach(l -> wrong.add(model.at(l)));
            model.all(Participant.class).stream()
                    .filter(p -> blank(p.getName()))
                    .forEach(p -> wrong.add(model.at(p)));
        });
    }

    @Test
    void a_message_is_named_after_a_process_and_what_happened() {
        var processes = Models.all().stream().map(Models.Model::name).toList();
        keep("must be <process>.<what happened>", (model, wrong) -> {
            for (Message message : model.all(Message.class)) {
                var parts = String.valueOf(message.getName()).split("\\.");
                if (parts.length != 2
                        || !processes.contains(parts[0])
                        || !Models.stem(message).equals(parts[1])) {
                    wrong.add(model.at(message) + " " + message.getName());
                }
            }
        });
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
