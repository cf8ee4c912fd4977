package no.throughgate.cases.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import no.throughgate.cases.ReleaseWorkflow;
import no.throughgate.consent.Consents;
import no.throughgate.consent.Consents.Ending;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a stay and a case end: released, closed with an outcome, or annulled because the stay was a mistake. */
@Component
class Endings {

    private final JdbcClient jdbc;
    private final ReleaseWorkflow workflow;
    private final Consents consents;
    private final Timeline timeline;
    private final MovableClock clock;

    Endings(JdbcClient jdbc, @Lazy ReleaseWorkflow workflow, Consents consents, Timeline timeline, MovableClock clock) {
        this.jdbc = jdbc;
        this.workflow = workflow;
        this.consents = consents;
        this.timeline = timeline;
        this.clock = clock;
    }

    void annul(CaseId caseId, String reason) {
        Instant now = clock.instant();
        // The word first: what the workflow withdraws then is withdrawn for it, and nobody is late.
        jdbc.sql(
                        "update app.release_case set status = 'ANNULLED', closed_at = :now, outcome = :reason where case_id = :case")
                .param("now", Timestamp.from(now))
                .param("reason", reason)
                .param("case", caseId.value())
                .update();
        workflow.annul(caseId);
        consents.end(caseId, Ending.CASE_ANNULLED, now);
        timeline.record(Entry.bySystem(caseId, now, "case.annulled", Map.of("reason", reason)));
    }

    void released(CaseId caseId, Instant at) {
        jdbc.sql("""
                        update app.release_case set status = 'RELEASED', released_at = :at where case_id = :case and status = 'OPEN'
                        """)
                .param("at", Timestamp.from(at))
                .param("case", caseId.value())
                .update();
        timeline.record(Entry.bySystem(caseId, at, "release.recorded", Map.of()));
    }

    void closed(CaseId caseId, Instant at) {
        String outcome = jdbc.sql("""
                        update app.release_case set status = 'CLOSED', closed_at = :at, outcome = coalesce(outcome, 'UNANSWERED')
                        where case_id = :case and closed_at is null returning outcome
                        """)
                .param("at", Timestamp.from(at))
                .param("case", caseId.value())
                .query(String.class)
                .single();
        consents.end(caseId, Ending.CASE_CLOSED, at);
        timeline.record(Entry.bySystem(caseId, at, "case.closed", Map.of("outcome", outcome)));
    }
}
