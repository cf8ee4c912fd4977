package no.throughgate.process.internal;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Every user task of every model is an obligation: no model can forget to say so, because none has to. */
@Component
class ObligationParseListener extends AbstractBpmnParseListener {

    private final ObligationTaskListener listener;
    private final DroppedSteps droppedSteps;

    ObligationParseListener(ObligationTaskListener listener, DroppedSteps droppedSteps) {
        this.listener = listener;
        this.droppedSteps = droppedSteps;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var user = (UserTaskActivityBehavior) activity.getActivityBehavior();
        user.getTaskDefinition().addTaskListener(TaskListener.EVENTNAME_CREATE, listener);
        user.getTaskDefinition().addTaskListener(TaskListener.EVENTNAME_DELETE, listener);
        activity.setActivityBehavior(droppedSteps.around(user));
    }
}
