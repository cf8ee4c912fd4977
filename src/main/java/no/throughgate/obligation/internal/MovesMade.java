package no.throughgate.obligation.internal;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Map;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.kernel.Profile;
import no.throughgate.obligation.DateMoves;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has been moved: kept for ever, for the person's history and the committees' numbers. */
@Component
class MovesMade {

    private final JdbcClient jdbc;
    private final Timeline timeline;

    MovesMade(JdbcClient jdbc, Timeline timeline) {
        this.jdbc = jdbc;
        this.timeline = timeline;
    }

    void remember(
            CaseFacts facts, MoveRequests.Request request, Profile profile, DateMoves.Preview preview, Instant now) {
        ReleaseDate old = facts.release();
        ReleaseDate to = request.to();
        jdbc.sql("""
                        insert into app.release_date_change (case_id, changed_at, old_date, new_date, old_certainty, new_certainty, old_type, new_type,
                            changed_by, moved, squeezed, impossible)
                        values (:case, :at, :old, :new, :oldCertainty, :newCertainty, :oldType, :newType, :by, :moved, :squeezed, :impossible)
                        on conflict (case_id, changed_at) do update set new_date = excluded.new_date, new_certainty = excluded.new_certainty,
                            new_type = excluded.new_type, moved = excluded.moved, squeezed = excluded.squeezed, impossible = excluded.impossible
                        """)
                .param("case", facts.caseId().value())
                .param("at", Timestamp.from(now))
                .param("old", old == null ? null : old.date(), Types.DATE)
                .param("new", to.date())
                .param("oldCertainty", old == null ? null : old.certainty().name(), Types.VARCHAR)
                .param("newCertainty", to.certainty().name())
                .param("oldType", old == null ? null : old.type().name(), Types.VARCHAR)
                .param("newType", to.type().name())
                .param("by", request.by())
                .param("moved", preview.count(DateMoves.Effect.MOVED))
                .param("squeezed", preview.count(DateMoves.Effect.SQUEEZED))
                .param("impossible", preview.count(DateMoves.Effect.IMPOSSIBLE))
                .update();
        timeline.record(new Entry(
                facts.caseId(),
                now,
                "release.dateMoved",
                request.by(),
                null,
                null,
                Map.of(
                        "from",
                        old == null ? "" : old.date().toString(),
                        "to",
                        to.date().toString(),
                        "type",
                        to.type().name(),
                        "profile",
                        profile.name())));
    }
}
