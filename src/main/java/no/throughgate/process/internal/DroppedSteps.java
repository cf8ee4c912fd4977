package no.throughgate.process.internal;

import java.util.Map;
import java.util.Optional;
import no.throughgate.obligation.ObligationLife;
import no.throughgate.process.CaseIds;
import no.throughgate.process.Variables;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.migration.validation.activity.SupportedActivityValidator;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Lets the token pass steps that a short sentence leaves no time for. Drawn as forty gateways this would hide the picture;
 * here it is one rule, and each step passed is listed on the case with its reason.
 */
@Component
class DroppedSteps {

    private final ObligationLife obligations;
    private final Resumption resumption;

    DroppedSteps(@Lazy ObligationLife obligations, Resumption resumption) {
        this.obligations = obligations;
        this.resumption = resumption;
    }

    UserTaskActivityBehavior around(UserTaskActivityBehavior task) {
        return new PassableStep(task, obligations, resumption);
    }

    private static final class PassableStep extends UserTaskActivityBehavior {

        static {
            // The engine moves tokens between versions only for behaviours that it knows by class; this one is a user
            // task.
            SupportedActivityValidator.SUPPORTED_ACTIVITY_BEHAVIORS.add(PassableStep.class);
        }

        private final ObligationLife obligations;
        private final Resumption resumption;

        PassableStep(UserTaskActivityBehavior task, ObligationLife obligations, Resumption resumption) {
            super(task.getTaskDecorator());
            this.obligations = obligations;
            this.resumption = resumption;
        }

        @Override
        public void performExecution(ActivityExecution execution) throws Exception {
            if (resumption.active()) {
                super.performExecution(execution);
                return;
            }
            String kind = execution.getCurrentActivityId();
            Optional<Map<String, Object>> known = obligations.knownBefore(CaseIds.of(execution), kind);
            if (known.isPresent()) {
                Variables.decisionsIn(known.get()).forEach(execution::setVariable);
                leave(execution);
            } else if (obligations.drops(CaseIds.of(execution), kind)) {
                leave(execution);
            } else {
                super.performExecution(execution);
            }
        }
    }
}
