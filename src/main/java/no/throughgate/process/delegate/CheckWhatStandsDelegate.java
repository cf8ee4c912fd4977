package no.throughgate.process.delegate;

import java.util.stream.Stream;
import no.throughgate.kernel.CaseId;
import no.throughgate.obligation.ObligationHistory;
import no.throughgate.obligation.VictimNotice;
import no.throughgate.process.CaseIds;
import no.throughgate.process.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the tracks, or an earlier emergency, have done already is not asked for again. */
@Component
class CheckWhatStandsDelegate implements CaseDelegate {

    private final ObligationHistory history;
    private final VictimNotice victimNotice;

    CheckWhatStandsDelegate(ObligationHistory history, VictimNotice victimNotice) {
        this.history = history;
        this.victimNotice = victimNotice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId caseId = CaseIds.of(execution);
        execution.setVariable(
                "tracksRun",
                Boolean.TRUE.equals(execution.getVariable(Variables.PREPARATION_BEGUN))
                        && !Boolean.TRUE.equals(execution.getVariable(Variables.PREPARATION_RESTS)));
        execution.setVariable("bedStands", bedStands(caseId));
        execution.setVariable("moneyStands", doneForThisRelease(caseId, "setFirstPayment", "payBridgingAid"));
        execution.setVariable("gateStands", doneForThisRelease(caseId, "nameGateSlot", "nameOfficer"));
        execution.setVariable("victimNoticeStands", victimNotice.stands(caseId));
        execution.setVariable("handedOver", done(caseId, "handOverCoordination", "takeOverTonight"));
    }

    /** A home outside may be lost by a stay inside: then only what was found since counts, and what somebody has looked at and found kept. */
    private boolean bedStands(CaseId caseId) {
        if (doneForThisRelease(caseId, "confirmTemporaryAddress", "arrangeMoveIn")) {
            return true;
        }
        boolean own = ownHome(caseId);
        return own && doneForThisRelease(caseId, "clarifyHousing")
                || (own || done(caseId, "confirmTemporaryAddress", "arrangeMoveIn")) && keptSince(caseId);
    }

    private boolean ownHome(CaseId caseId) {
        return history.answers(caseId, "clarifyHousing")
                .filter(answers -> "OWN_HOME".equals(answers.get("housingNeed")))
                .isPresent();
    }

    private boolean keptSince(CaseId caseId) {
        return doneForThisRelease(caseId, "reviewReturn")
                && history.answers(caseId, "reviewReturn")
                        .filter(answers -> Boolean.parseBoolean(String.valueOf(answers.get("homeKept"))))
                        .isPresent();
    }

    private boolean doneForThisRelease(CaseId caseId, String... kinds) {
        return Stream.of(kinds).anyMatch(kind -> history.doneSinceReturn(caseId, kind));
    }

    private boolean done(CaseId caseId, String... kinds) {
        return Stream.of(kinds).anyMatch(kind -> history.done(caseId, kind));
    }
}
