package no.throughgate.obligation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/** A moved release date is one transaction for the whole case, seen before it is made. */
public interface DateMoves {

    /** What a move would do, without doing it. */
    Preview preview(CaseId caseId, ReleaseDate to);

    /** Moves the date, every open due date, every alarm and every gate; tells those affected. */
    Preview move(CaseId caseId, ReleaseDate to, String by);

    /**
     * Could the case's date be moved there now?
     *
     * @throws no.throughgate.kernel.Problem that says why not
     */
    void check(CaseId caseId, ReleaseDate to);

    /** Many cases at once, in the background, each in a transaction of its own. @return the wave's id */
    long wave(Map<CaseId, ReleaseDate> moves, String reason, String by);

    Progress progress(long waveId);

    /** The wave's cases that could no longer be moved when their turn came. */
    List<Refused> refused(long waveId);

    /** @param messageKey why not */
    record Refused(CaseId caseId, String messageKey) {}

    /** What happens to one open obligation. */
    record Change(ObligationId id, String kind, UnitId owner, Instant oldDue, Instant newDue, Effect effect) {}

    /**
     * UNCHANGED done or not tied to the date; SQUEEZED to its minimum lead; IMPOSSIBLE before the new date even so;
     * WITHDRAWN since the release moves so far away that its last weeks are prepared anew, when they come.
     */
    enum Effect {
        UNCHANGED,
        MOVED,
        SQUEEZED,
        IMPOSSIBLE,
        WITHDRAWN
    }

    /**
     * @param warnings      message keys: the date is a Friday, before a holiday …
     * @param victimsToldBy until when whoever was told of the release because the crime hurt them is told anew; null where nobody
     *                      is. Of a restricted lane: only for those whom it is open to
     */
    record Preview(
            CaseId caseId,
            ReleaseDate to,
            List<Change> changes,
            List<UnitId> told,
            List<String> warnings,
            @Nullable Instant victimsToldBy) {

        public Preview victimsToldBy(Instant due) {
            return new Preview(caseId, to, changes, told, warnings, due);
        }

        public long count(Effect effect) {
            return changes.stream().filter(c -> c.effect() == effect).count();
        }
    }

    record Progress(long waveId, int cases, int applied, int refused) {

        public boolean finished() {
            return applied + refused >= cases;
        }
    }
}
