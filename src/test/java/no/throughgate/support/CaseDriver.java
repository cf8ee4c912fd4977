package no.throughgate.support;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.Identity;
import no.throughgate.cases.OpenCase;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.obligation.Obligations;
import no.throughgate.obligation.Refusal;
import no.throughgate.obligation.RefusalCode;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drives a case in virtual time through the same façades that people and feeds use, and fires its timers in order. */
@Component
public class CaseDriver {

    private static final AtomicLong STAYS = new AtomicLong();

    private final Cases cases;
    private final Obligations obligations;
    private final MovableClock clock;
    private final JdbcClient jdbc;
    private final ManagementService jobs;
    private final RuntimeService runtime;

    CaseDriver(
            Cases cases,
            Obligations obligations,
            MovableClock clock,
            JdbcClient jdbc,
            ManagementService jobs,
            RuntimeService runtime) {
        this.cases = cases;
        this.obligations = obligations;
        this.clock = clock;
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.runtime = runtime;
    }

    public void at(LocalDate day, LocalTime time) {
        clock.moveTo(Oslo.at(day, time));
    }

    /** A case in Oslo prison for a person from Oslo, admitted today, released in so many days; none = remand. */
    public CaseId open(Integer daysToRelease) {
        LocalDate today = Oslo.dateOf(clock.instant());
        ReleaseDate release = daysToRelease == null
                ? null
                : new ReleaseDate(today.plusDays(daysToRelease), ReleaseType.SENTENCE_END, Certainty.CALCULATED);
        long n = STAYS.incrementAndGet();
        CaseId id = cases.open(new OpenCase(
                "test",
                "stay-" + n,
                new Identity("%011d".formatted(n), "Prøve Person " + n, 1990, "M", "nb"),
                new UnitId("/prison/oslo"),
                today,
                daysToRelease == null,
                release,
                "0301",
                null));
        runDueJobs();
        return id;
    }

    /** An open obligation of this kind, the newest first. */
    public Optional<Long> find(CaseId caseId, String kind) {
        return jdbc.sql(
                        "select obligation_id from app.obligation where case_id = :case and kind = :kind and closed_at is null order by 1 desc limit 1")
                .param("case", caseId.value())
                .param("kind", kind)
                .query(Long.class)
                .optional();
    }

    public ObligationId open(CaseId caseId, String kind) {
        return new ObligationId(find(caseId, kind)
                .orElseThrow(() -> new AssertionError("no open " + kind + " in " + caseId + ", only " + openKinds(caseId))));
    }

    public List<String> openKinds(CaseId caseId) {
        return jdbc.sql("select kind from app.obligation where case_id = :case and closed_at is null order by kind")
                .param("case", caseId.value())
                .query(String.class)
                .list();
    }

    /** Somebody in the receiving unit with the capability for it. */
    public Actor receiver(ObligationId id) {
        return jdbc.sql("select receiver_unit, capability from app.obligation where obligation_id = :id")
                .param("id", id.value())
                .query((rs, n) -> new Actor(
                        new UserId("worker" + rs.getString(1).replace('/', '-')),
                        Set.of(new UnitId(rs.getString(1))),
                        Set.of(rs.getString(2))))
                .single();
    }

    public void accept(CaseId caseId, String kind) {
        ObligationId id = open(caseId, kind);
        obligations.accept(id, receiver(id));
        runDueJobs();
    }

    public void refuse(CaseId caseId, String kind, RefusalCode code) {
        refuse(caseId, kind, Refusal.because(code));
    }

    public void refuse(CaseId caseId, String kind, Refusal refusal) {
        ObligationId id = open(caseId, kind);
        obligations.refuse(id, receiver(id), refusal);
        runDueJobs();
    }

    /** Accepts if it is offered, claims and performs. */
    public void done(CaseId caseId, String kind, Map<String, Object> answers) {
        ObligationId id = open(caseId, kind);
        Actor actor = receiver(id);
        if (state(id).equals("OFFERED")) {
            obligations.accept(id, actor);
        }
        obligations.claim(id, actor);
        obligations.perform(id, actor, answers);
        runDueJobs();
    }

    public void done(CaseId caseId, String... kinds) {
        Arrays.stream(kinds).forEach(kind -> done(caseId, kind, Map.of()));
    }

    public String state(ObligationId id) {
        return column(id, "state");
    }

    public String column(ObligationId id, String column) {
        return jdbc.sql("select " + column + "::text from app.obligation where obligation_id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    /** Lets virtual time pass, firing every timer of the database on its way in the order of their due dates. */
    public void pass(Duration time) {
        until(clock.instant().plus(time));
    }

    public void untilDay(LocalDate day, LocalTime time) {
        until(Oslo.at(day, time));
    }

    public void until(Instant end) {
        while (true) {
            Optional<Job> next = nextJob();
            if (next.isEmpty() || next.get().getDuedate().toInstant().isAfter(end)) {
                break;
            }
            Instant due = next.get().getDuedate().toInstant();
            if (due.isAfter(clock.instant())) {
                clock.moveTo(due);
            }
            jobs.executeJob(next.get().getId());
        }
        clock.moveTo(end);
    }

    /** Everything that is due now: asynchronous steps and timers. */
    public void runDueJobs() {
        until(clock.instant());
    }

    private Optional<Job> nextJob() {
        return jobs
                .createJobQuery()
                .withRetriesLeft()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst();
    }

    public boolean running(CaseId caseId) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseId.value())
                        .count()
                > 0;
    }
}
