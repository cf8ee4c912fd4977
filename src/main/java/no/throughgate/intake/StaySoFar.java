package no.throughgate.intake;

import java.time.Instant;
import java.util.List;
import no.throughgate.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a stay from the events applied so far.
 *
 * @param caseId    the case that its beginning opened; absent before
 * @param latest    sequence of the newest event applied
 * @param begun     the event of its beginning has been delivered
 * @param annulled  an annulment has been delivered, which is final
 */
record StaySoFar(@Nullable CaseId caseId, @Nullable Instant latest, boolean begun, boolean annulled) {

    /** @param events all of the stay's, in their own order */
    static StaySoFar of(List<KeptEvent> events) {
        CaseId caseId = null;
        Instant latest = null;
        boolean begun = false;
        boolean annulled = false;
        for (KeptEvent event : events) {
            begun |= event.type() == StayType.INNMELDING;
            annulled |= event.type() == StayType.ANNULERING;
            if (event.state() == EventState.APPLIED) {
                caseId = event.caseId() == null ? caseId : event.caseId();
                latest = event.sequence();
            }
        }
        return new StaySoFar(caseId, latest, begun, annulled);
    }
}
