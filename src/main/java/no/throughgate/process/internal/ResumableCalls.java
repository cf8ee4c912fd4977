package no.throughgate.process.internal;

import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.migration.validation.activity.SupportedActivityValidator;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.util.CallableElementUtil;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

/**
 * Lets a call begin its process without a token, so that {@link Standings} can put the tokens where they stood. The engine itself can
 * begin a process in the middle only where nobody has called it, and then no miss would climb to the case.
 */
@Component
class ResumableCalls {

    private final Resumption resumption;

    ResumableCalls(Resumption resumption) {
        this.resumption = resumption;
    }

    CallActivityBehavior around(CallActivityBehavior call) {
        return new ResumableCall(call, resumption);
    }

    private static final class ResumableCall extends CallActivityBehavior {

        static {
            // The engine moves tokens between versions only for behaviours that it knows by class; this one is a call.
            SupportedActivityValidator.SUPPORTED_ACTIVITY_BEHAVIORS.add(ResumableCall.class);
        }

        private final Resumption resumption;

        ResumableCall(CallActivityBehavior call, Resumption resumption) {
            this.resumption = resumption;
            setCallableElement(call.getCallableElement());
        }

        @Override
        protected void startInstance(ActivityExecution execution, VariableMap variables, String businessKey) {
            if (!resumption.active()) {
                super.startInstance(execution, variables, businessKey);
                return;
            }
            var caller = (ExecutionEntity) execution;
            var definition = CallableElementUtil.getProcessDefinitionToCall(
                    caller, caller.getProcessDefinitionTenantId(), getCallableElement());
            var called = (ExecutionEntity) caller.createSubProcessInstance(definition, businessKey);
            called.startWithoutExecuting(variables);
            called.setActivity(null);
            resumption.called(((ProcessDefinitionEntity) definition).getKey(), called.getId());
        }
    }
}
