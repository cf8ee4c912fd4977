package no.throughgate.process.delegate;

import java.util.Set;
import no.throughgate.obligation.Announcements;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Probation hears of the decision in the moment it is made; where nobody has decided, there is nothing to tell. */
@Component
class AnnounceParoleDelegate implements CaseDelegate {

    private static final Set<String> DECIDED = Set.of("GRANTED", "DENIED");

    private final Announcements announcements;

    AnnounceParoleDelegate(Announcements announcements) {
        this.announcements = announcements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (DECIDED.contains(String.valueOf(execution.getVariable("paroleDecision")))) {
            announcements.parole(CaseIds.of(execution));
        }
    }
}
