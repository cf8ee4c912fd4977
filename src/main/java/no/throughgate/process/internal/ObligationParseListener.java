package no.throughgate.process.internal;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
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
    private final ResumableCalls calls;

    ObligationParseListener(ObligationTaskListener listener, DroppedSteps droppedSteps, ResumableCalls calls) {
        this.listener = listener;
        this.droppedSteps = droppedSteps;
        this.calls = calls;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var user = (UserTaskActivityBehavior) activity.getActivityBehavior();
        user.getTaskDefinition().addTaskListener(TaskListener.EVENTNAME_CREATE, listener);
        user.getTaskDefinition().addTaskListener(TaskListener.EVENTNAME_DELETE, listener);
        activity.setActivityBehavior(droppedSteps.around(user));
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.setActivityBehavior(calls.around((CallActivityBehavior) activity.getActivityBehavior()));
    }
}
