package no.throughgate.process.model;

import static no.throughgate.process.model.Models.keep;

import java.util.HashMap;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.Test;

/** Every model can be looked at: nothing in it is missing from its picture. */
class ModelDiagramTest {

    @Test
    void everything_is_drawn() {
        keep("must be in the picture", (model, wrong) -> {
            model.all(FlowNode.class).stream()
                    .filter(node -> node.getDiagramElement() == null)
                    .forEach(node -> wrong.add(model.at(node)));
            model.all(SequenceFlow.class).stream()
                    .filter(flow -> flow.getDiagramElement() == null
                            || flow.getDiagramElement().getWaypoints().size() < 2)
                    .forEach(flow -> wrong.add(model.at(flow)));
            var shapes = model.all(BpmnShape.class).stream()
                    .map(BpmnShape::getBpmnElement)
                    .toList();
            model.all(Lane.class).stream()
                    .filter(lane -> !shapes.contains(lane))
                    .forEach(lane -> wrong.add(model.at(lane)));
            model.all(Participant.class).stream()
                    .filter(pool -> !shapes.contains(pool))
                    .forEach(pool -> wrong.add(model.at(pool)));
        });
    }

    @Test
    void everything_lies_in_exactly_one_lane() {
        keep("must lie in one lane", (model, wrong) -> {
            var lanes = new HashMap<FlowNode, Integer>();
            model.all(Lane.class)
                    .forEach(lane -> lane.getFlowNodeRefs().forEach(node -> lanes.merge(node, 1, Integer::sum)));
            for (FlowNode node : model.all(FlowNode.class)) {
                var inside = node.getParentElement() instanceof SubProcess;
                if (!inside && lanes.getOrDefault(node, 0) != 1) {
                    wrong.add(model.at(node));
                }
            }
        });
    }

    @Test
    void nothing_is_drawn_outside_its_lane() {
        keep("must be drawn inside the band of their lane", (model, wrong) -> {
            for (Lane lane : model.all(Lane.class)) {
                var band = ((BpmnShape) shape(model, lane)).getBounds();
                for (FlowNode node : lane.getFlowNodeRefs()) {
                    var box = ((BpmnShape) node.getDiagramElement()).getBounds();
                    var onBorder = node instanceof BoundaryEvent;
                    var inside = box.getX() >= band.getX()
                            && box.getY() >= band.getY()
                            && box.getX() + box.getWidth() <= band.getX() + band.getWidth()
                            && box.getY() + box.getHeight() <= band.getY() + band.getHeight();
                    if (!inside && !onBorder) {
                        wrong.add(model.at(node));
                    }
                }
            }
        });
    }

    private static Object shape(Models.Model model, Lane lane) {
        return model.all(BpmnShape.class).stream()
                .filter(shape -> lane.equals(shape.getBpmnElement()))
                .findFirst()
                .orElseThrow();
    }
}
