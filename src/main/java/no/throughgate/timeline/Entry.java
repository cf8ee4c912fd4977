package no.throughgate.timeline;

import java.time.Instant;
import java.util.Map;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's history.
 *
 * @param kind   what happened, as a past fact: {@code obligation.accepted}, {@code release.dateMoved}
 * @param actor  the user who did it, or {@code system}
 * @param detail ids, codes and dates only: nothing that says who the person is
 */
public record Entry(
        CaseId caseId,
        Instant at,
        String kind,
        String actor,
        @Nullable UnitId unit,
        @Nullable ObligationId obligation,
        Map<String, String> detail) {

    public static final String SYSTEM = "system";

    public static Entry bySystem(CaseId caseId, Instant at, String kind, Map<String, String> detail) {
        return new Entry(caseId, at, kind, SYSTEM, null, null, detail);
    }
}
