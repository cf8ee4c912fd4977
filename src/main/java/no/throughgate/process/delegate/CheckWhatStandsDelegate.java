package no.throughgate.process.delegate;

import java.util.stream.Stream;
import no.throughgate.kernel.CaseId;
import no.throughgate.obligation.ObligationHistory;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the tracks, or an earlier emergency, have done already is not asked for again. */
@Component
class CheckWhatStandsDelegate implements CaseDelegate {

    private final ObligationHistory history;

    CheckWhatStandsDelegate(ObligationHistory history) {
        this.history = history;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId caseId = CaseIds.of(execution);
        execution.setVariable("tracksRun", Boolean.TRUE.equals(execution.getVariable("preparationBegun")));
        execution.setVariable("bedStands", bedStands(caseId));
        execution.setVariable("moneyStands", done(caseId, "setFirstPayment", "payBridgingAid"));
        execution.setVariable("gateStands", done(caseId, "nameGateSlot", "nameOfficer"));
        execution.setVariable("handedOver", done(caseId, "handOverCoordination", "takeOverTonight"));
    }

    private boolean bedStands(CaseId caseId) {
        return done(caseId, "confirmTemporaryAddress", "arrangeMoveIn")
                || history.answers(caseId, "clarifyHousing")
                        .filter(answers -> "OWN_HOME".equals(answers.get("housingNeed")))
                        .isPresent();
    }

    private boolean done(CaseId caseId, String... kinds) {
        return Stream.of(kinds).anyMatch(kind -> history.done(caseId, kind));
    }
}
