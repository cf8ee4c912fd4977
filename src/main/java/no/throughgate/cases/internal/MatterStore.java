package no.throughgate.cases.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import no.throughgate.cases.MatterKind;
import no.throughgate.cases.MatterWorkflow;
import no.throughgate.cases.Matters;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a matter begins and ends. */
@Component
class MatterStore implements Matters {

    private final JdbcClient jdbc;
    private final FactsInTransaction known;
    private final MatterWorkflow workflow;
    private final Timeline timeline;
    private final MovableClock clock;

    MatterStore(
            JdbcClient jdbc,
            FactsInTransaction known,
            @Lazy MatterWorkflow workflow,
            Timeline timeline,
            MovableClock clock) {
        this.jdbc = jdbc;
        this.known = known;
        this.workflow = workflow;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    @Transactional
    public CaseId open(MatterKind kind, UnitId raisedBy, UserId by, Consumer<CaseId> facts) {
        Instant now = clock.instant();
        CaseId id = CaseId.ofMatter(
                Oslo.dateOf(now).getYear(),
                jdbc.sql("select nextval('app.matter_number')")
                        .query(Long.class)
                        .single());
        jdbc.sql("""
                        insert into app.matter (case_id, kind, raised_by, raised_by_user, prison_unit, status, opened_at)
                        values (:case, :kind, :unit, :user, :prison, 'OPEN', :now)
                        """)
                .param("case", id.value())
                .param("kind", kind.name())
                .param("unit", raisedBy.value())
                .param("user", by.value())
                .param("prison", prisonOf(raisedBy).map(UnitId::value).orElse(null), java.sql.Types.VARCHAR)
                .param("now", Timestamp.from(now))
                .update();
        facts.accept(id);
        timeline.record(new Entry(id, now, "matter.opened", by.value(), raisedBy, null, Map.of("matter", kind.name())));
        jdbc.sql("update app.matter set workflow_id = :workflow where case_id = :case")
                .param("workflow", workflow.start(id, kind))
                .param("case", id.value())
                .update();
        known.forget(id);
        return id;
    }

    /** {@code /prison/oslo/health} belongs to {@code /prison/oslo}. */
    private static Optional<UnitId> prisonOf(UnitId unit) {
        return switch (unit.agency()) {
            case PRISON, PRISON_HEALTH, COORDINATOR ->
                Optional.of(new UnitId(unit.value().replaceFirst("^(/prison/[^/]+).*", "$1")));
            default -> Optional.empty();
        };
    }

    @Override
    @Transactional
    public void close(CaseId matter, String outcome) {
        Instant now = clock.instant();
        known.forget(matter);
        jdbc.sql("""
                        update app.matter set status = 'CLOSED', closed_at = :now, outcome = :outcome
                        where case_id = :case and closed_at is null
                        """)
                .param("now", Timestamp.from(now))
                .param("outcome", outcome)
                .param("case", matter.value())
                .update();
        timeline.record(Entry.bySystem(matter, now, "matter.closed", Map.of("outcome", outcome)));
    }
}
