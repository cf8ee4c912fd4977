package no.throughgate.obligation.internal;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.notice.Notice;
import no.throughgate.notice.Notices;
import no.throughgate.obligation.DateMoves;
import no.throughgate.obligation.ObligationProcess;
import no.throughgate.obligation.PendingDateMoves;
import no.throughgate.planning.Planner;
import no.throughgate.planning.PlanningBasis;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves release dates. A move is asked for by a row and taken by the case's own token, so that a single move from a page
 * and five thousand in a wave go exactly the same way.
 */
@Component
@Transactional
class JdbcDateMoves implements DateMoves, PendingDateMoves {

    private final JdbcClient jdbc;
    private final Rows rows;
    private final Alarms alarms;
    private final Redates redates;
    private final Replan replan;
    private final Cases cases;
    private final Planner planner;
    private final Notices notices;
    private final Timeline timeline;
    private final ObligationProcess process;
    private final MovableClock clock;

    JdbcDateMoves(
            JdbcClient jdbc,
            Rows rows,
            Alarms alarms,
            Redates redates,
            Replan replan,
            Cases cases,
            Planner planner,
            Notices notices,
            Timeline timeline,
            @Lazy ObligationProcess process,
            MovableClock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.alarms = alarms;
        this.redates = redates;
        this.replan = replan;
        this.cases = cases;
        this.planner = planner;
        this.notices = notices;
        this.timeline = timeline;
        this.process = process;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Preview preview(CaseId caseId, ReleaseDate to) {
        CaseFacts facts = cases.facts(caseId);
        check(facts, to);
        return replan(facts, to, after(facts, to), rows.readOpen(caseId)).preview();
    }

    @Override
    public Preview move(CaseId caseId, ReleaseDate to, String by) {
        CaseFacts facts = cases.lock(caseId);
        check(facts, to);
        Preview preview =
                replan(facts, to, after(facts, to), rows.readOpen(caseId)).preview();
        long mine = request(caseId, to, by);
        // A wave's request for the same case may wait already. The token takes the oldest first, so that the last word
        // wins.
        int before = Integer.MAX_VALUE;
        for (int open = waiting(caseId, mine); open > 0; open = waiting(caseId, mine)) {
            if (open >= before) {
                throw new IllegalStateException("no token of the case takes its date move");
            }
            before = open;
            process.dateMoveRequested(caseId);
        }
        return preview;
    }

    @Override
    @Transactional(readOnly = true)
    public void check(CaseId caseId, ReleaseDate to) {
        check(cases.facts(caseId), to);
    }

    private void check(CaseFacts facts, ReleaseDate to) {
        if (!facts.open()) {
            throw Problem.conflict("case.closed");
        }
        if (facts.released()) {
            throw Problem.conflict("release.alreadyReleased");
        }
        if (to.date().isBefore(Oslo.dateOf(clock.instant()))) {
            throw Problem.invalid("release.dateInThePast");
        }
        if (to.date().isBefore(facts.admittedOn())) {
            throw Problem.invalid("release.beforeAdmission");
        }
    }

    private Replan.Result replan(CaseFacts facts, ReleaseDate to, PlanningBasis after, List<Row> open) {
        Set<String> ended =
                preparedTooEarly(facts, after, clock.instant()) ? process.endedByMovingAway(facts.caseId()) : Set.of();
        return replan.of(facts, to, after, open, ended);
    }

    private PlanningBasis after(CaseFacts facts, ReleaseDate to) {
        LocalDate known = facts.dateKnownOn() != null ? facts.dateKnownOn() : Oslo.dateOf(clock.instant());
        return planner.basis(facts.admittedOn(), facts.openedAt(), known, to.date(), facts.twoThirdsOn());
    }

    private long request(CaseId caseId, ReleaseDate to, String by) {
        return jdbc.sql("""
                        insert into app.date_move_request (case_id, new_date, new_type, new_certainty, requested_by, requested_at)
                        values (:case, :date, :type, :certainty, :by, :at) returning request_id
                        """)
                .param("case", caseId.value())
                .param("date", to.date())
                .param("type", to.type().name())
                .param("certainty", to.certainty().name())
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** How many requests of the case, up to and with this one, no token has taken yet. */
    private int waiting(CaseId caseId, long request) {
        return jdbc.sql("""
                        select count(*) from app.date_move_request
                        where case_id = :case and request_id <= :id and applied_at is null and refused_because is null
                        """)
                .param("case", caseId.value())
                .param("id", request)
                .query(Integer.class)
                .single();
    }

    private record Request(long id, ReleaseDate to, String by) {}

    @Override
    public boolean takeNext(CaseId caseId) {
        // The case first, then its requests: the same order as a move from a page.
        CaseFacts facts = cases.lock(caseId);
        Optional<Request> next = jdbc.sql("""
                        select request_id, new_date, new_type, new_certainty, requested_by from app.date_move_request
                        where case_id = :case and applied_at is null and refused_because is null order by request_id limit 1 for update
                        """)
                .param("case", caseId.value())
                .query((rs, n) -> new Request(
                        rs.getLong("request_id"),
                        new ReleaseDate(
                                rs.getDate("new_date").toLocalDate(),
                                ReleaseType.valueOf(rs.getString("new_type")),
                                Certainty.valueOf(rs.getString("new_certainty"))),
                        rs.getString("requested_by")))
                .optional();
        if (next.isEmpty()) {
            return false;
        }
        Request request = next.get();
        try {
            check(facts, request.to());
        } catch (Problem refused) {
            mark(request, refused.messageKey());
            return false;
        }
        apply(facts, request);
        mark(request, null);
        return true;
    }

    private void mark(Request request, @Nullable String refusal) {
        jdbc.sql("update app.date_move_request set applied_at = :at, refused_because = :why where request_id = :id")
                .param("at", refusal == null ? Timestamp.from(clock.instant()) : null, Types.TIMESTAMP)
                .param("why", refusal, Types.VARCHAR)
                .param("id", request.id())
                .update();
    }

    private void apply(CaseFacts facts, Request request) {
        Instant now = clock.instant();
        PlanningBasis after = after(facts, request.to());
        Replan.Result result = replan(facts, request.to(), after, rows.open(facts.caseId()));
        cases.setRelease(facts.caseId(), request.to(), Oslo.dateOf(now), after.profile());
        redates.redate(result.redates(), now);
        Preview preview = result.preview();
        remember(facts, request, preview, now);
        for (UnitId unit : preview.told()) {
            notices.tell(new Notice(facts.caseId(), null, "dateMoved", 0, unit, null, false));
        }
        process.retimeGates(facts.caseId());
        if (preparedTooEarly(facts, after, now)) {
            process.releaseMovedAway(facts.caseId());
            endWhatContainsNothing(facts.caseId(), now);
        }
        alarms.nextRing(facts.caseId()).ifPresent(alarm -> process.wakeAt(facts.caseId(), alarm));
    }

    /** The miss itself went with the tasks of the old date: nobody has to contain it any more, and the history says so. */
    private void endWhatContainsNothing(CaseId caseId, Instant now) {
        jdbc.sql("""
                        select distinct m.obligation_id, m.kind from app.obligation f
                        join app.obligation m on m.obligation_id = f.contains_obligation
                        where f.case_id = :case and f.closed_at is null and m.closed_at is not null order by 1
                        """)
                .param("case", caseId.value())
                .query((rs, n) -> Map.entry(new ObligationId(rs.getLong("obligation_id")), rs.getString("kind")))
                .list()
                .forEach(missed -> {
                    process.fulfilled(caseId, missed.getKey());
                    timeline.record(new Entry(
                            caseId,
                            now,
                            "ladder.movedAway",
                            Entry.SYSTEM,
                            null,
                            missed.getKey(),
                            Map.of("kind", missed.getValue(), "reason", "RELEASE_MOVED_AWAY")));
                });
    }

    /** The last fortnight had begun, and now lies ahead again: what was checked for the old date must be checked anew. */
    private boolean preparedTooEarly(CaseFacts facts, PlanningBasis after, Instant now) {
        return facts.release() != null
                && !planner.gate("R-14", Basis.of(facts)).isAfter(now)
                && planner.gate("R-14", after).isAfter(now);
    }

    private void remember(CaseFacts facts, Request request, Preview preview, Instant now) {
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
                .param("moved", preview.count(Effect.MOVED))
                .param("squeezed", preview.count(Effect.SQUEEZED))
                .param("impossible", preview.count(Effect.IMPOSSIBLE))
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
                        to.date().toString())));
    }

    @Override
    public long wave(Map<CaseId, ReleaseDate> moves, String reason, String by) {
        if (moves.isEmpty()) {
            throw Problem.invalid("release.emptyWave");
        }
        Instant now = clock.instant();
        long wave = jdbc.sql(
                        "insert into app.date_wave (reason, requested_by, requested_at, cases) values (:reason, :by, :at, :cases) returning wave_id")
                .param("reason", reason)
                .param("by", by)
                .param("at", Timestamp.from(now))
                .param("cases", moves.size())
                .query(Long.class)
                .single();
        var entries = List.copyOf(moves.entrySet());
        jdbc.sql("""
                        insert into app.date_move_request (wave_id, case_id, new_date, new_type, new_certainty, requested_by, requested_at)
                        select :wave, c, d, t, y, :by, :at from unnest(:cases::text[], :dates::date[], :types::text[], :certainties::text[]) as m(c, d, t, y)
                        """)
                .param("wave", wave)
                .param("by", by)
                .param("at", Timestamp.from(now))
                .param("cases", entries.stream().map(e -> e.getKey().value()).toArray(String[]::new))
                .param(
                        "dates",
                        entries.stream()
                                .map(e -> e.getValue().date().toString())
                                .toArray(String[]::new))
                .param(
                        "types",
                        entries.stream().map(e -> e.getValue().type().name()).toArray(String[]::new))
                .param(
                        "certainties",
                        entries.stream()
                                .map(e -> e.getValue().certainty().name())
                                .toArray(String[]::new))
                .update();
        process.dateMovesRequested(wave);
        return wave;
    }

    @Override
    public List<String> workflowsOf(long waveId) {
        return jdbc.sql("""
                        select c.workflow_id from app.date_move_request r join app.release_case c using (case_id)
                        where r.wave_id = :wave and r.applied_at is null and r.refused_because is null and c.closed_at is null order by r.request_id
                        """).param("wave", waveId).query(String.class).list();
    }

    @Override
    @Transactional(readOnly = true)
    public Progress progress(long waveId) {
        return jdbc.sql("""
                        select w.cases, count(r.applied_at) as applied,
                            count(*) filter (where r.refused_because is not null or (r.applied_at is null and c.closed_at is not null)) as refused
                        from app.date_wave w left join app.date_move_request r using (wave_id) left join app.release_case c using (case_id)
                        where w.wave_id = :wave group by w.cases
                        """)
                .param("wave", waveId)
                .query((rs, n) -> new Progress(waveId, rs.getInt("cases"), rs.getInt("applied"), rs.getInt("refused")))
                .optional()
                .orElseThrow(() -> Problem.notFound("release.noSuchWave"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Refused> refused(long waveId) {
        return jdbc.sql("""
                        select case_id, coalesce(r.refused_because, 'case.closed') as why
                        from app.date_move_request r join app.release_case c using (case_id)
                        where r.wave_id = :wave and r.applied_at is null and (r.refused_because is not null or c.closed_at is not null)
                        order by r.request_id
                        """)
                .param("wave", waveId)
                .query((rs, n) -> new Refused(new CaseId(rs.getString("case_id")), rs.getString("why")))
                .list();
    }
}
