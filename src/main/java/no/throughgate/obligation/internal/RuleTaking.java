package no.throughgate.obligation.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UnitId;
import no.throughgate.notice.Notice;
import no.throughgate.notice.Notices;
import no.throughgate.obligation.ObligationProcess;
import no.throughgate.planning.DueReason;
import no.throughgate.planning.Planner;
import no.throughgate.planning.PlanningBasis;
import no.throughgate.planning.Replanned;
import no.throughgate.planning.RuleEdition;
import no.throughgate.planning.RuleTables;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One case that runs takes an edition of the rules: its open due dates are planned anew as by a moved date, with what was first
 * due kept, an event for each that moves, and word to those who owe it.
 */
@Component
class RuleTaking {

    private final Cases cases;
    private final Rows rows;
    private final Agreed agreed;
    private final Replan replan;
    private final Redates redates;
    private final Alarms alarms;
    private final Planner planner;
    private final RuleTables rules;
    private final Notices notices;
    private final Timeline timeline;
    private final ObligationProcess process;
    private final JdbcClient jdbc;
    private final MovableClock clock;

    RuleTaking(
            Cases cases,
            Rows rows,
            Agreed agreed,
            Replan replan,
            Redates redates,
            Alarms alarms,
            Planner planner,
            RuleTables rules,
            Notices notices,
            Timeline timeline,
            @Lazy ObligationProcess process,
            JdbcClient jdbc,
            MovableClock clock) {
        this.cases = cases;
        this.rows = rows;
        this.agreed = agreed;
        this.replan = replan;
        this.redates = redates;
        this.alarms = alarms;
        this.planner = planner;
        this.rules = rules;
        this.notices = notices;
        this.timeline = timeline;
        this.process = process;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Move(Row row, Replanned to) {}

    /** @return false if it has been taken already */
    @Transactional
    public boolean take(RuleEdition edition, CaseId caseId) {
        CaseFacts facts = cases.lock(caseId);
        if (taken(edition, caseId)) {
            return false;
        }
        Instant now = clock.instant();
        List<Move> moves = facts.open() ? moves(edition, facts, now) : List.of();
        PlanningBasis basis = Basis.of(facts);
        redates.redate(
                moves.stream()
                        .map(move -> replan.redate(move.row(), move.to(), basis, now))
                        .toList(),
                now);
        moves.forEach(move -> record(edition, move, now));
        Set<UnitId> told = new LinkedHashSet<>();
        moves.forEach(move -> told.add(move.row().receiver()));
        told.forEach(unit -> notices.tell(new Notice(caseId, null, "rulesMoved", 0, unit, null, false)));
        remember(edition, caseId, moves.size(), now);
        if (!moves.isEmpty()) {
            alarms.nextRing(caseId).ifPresent(alarm -> process.wakeAt(caseId, alarm));
        }
        return true;
    }

    private List<Move> moves(RuleEdition edition, CaseFacts facts, Instant now) {
        Instant effective = edition.effectiveAt();
        RuleTables before = rules.forCase(facts.openedAt(), effective.minusNanos(1));
        RuleTables after = rules.forCase(facts.openedAt(), effective);
        PlanningBasis basis = Basis.of(facts);
        Map<Long, Born> born = born(facts.caseId());
        List<Move> moves = new ArrayList<>();
        for (Row row : rows.open(facts.caseId())) {
            if (row.containment() || agreed.step(row.kind(), row.taskId()).isPresent()) {
                continue;
            }
            Born was = Objects.requireNonNull(born.get(row.id().value()));
            Replanned to = planner.take(row.kind(), row.due(), was.reason(), basis, was.at(), now, before, after);
            if (to.changed()) {
                moves.add(new Move(row, to));
            }
        }
        return moves;
    }

    private record Born(Instant at, DueReason reason) {}

    private Map<Long, Born> born(CaseId caseId) {
        Map<Long, Born> born = new HashMap<>();
        jdbc.sql(
                        "select obligation_id, offered_at, due_reason from app.obligation where case_id = ? and closed_at is null")
                .param(caseId.value())
                .query(row -> {
                    born.put(
                            row.getLong("obligation_id"),
                            new Born(
                                    row.getTimestamp("offered_at").toInstant(),
                                    DueReason.parse(row.getString("due_reason"))));
                });
        return born;
    }

    private void record(RuleEdition edition, Move move, Instant now) {
        timeline.record(new Entry(
                move.row().caseId(),
                now,
                "obligation.ruleMoved",
                Entry.SYSTEM,
                move.row().receiver(),
                move.row().id(),
                Map.of(
                        "kind",
                        move.row().kind(),
                        "from",
                        Oslo.dateOf(move.to().before()).toString(),
                        "to",
                        Oslo.dateOf(move.to().due()).toString(),
                        "edition",
                        Integer.toString(edition.number()))));
    }

    private boolean taken(RuleEdition edition, CaseId caseId) {
        return jdbc.sql("select exists (select 1 from app.rule_taken where edition = ? and case_id = ?)")
                .params(edition.number(), caseId.value())
                .query(Boolean.class)
                .single();
    }

    private void remember(RuleEdition edition, CaseId caseId, int moved, Instant at) {
        jdbc.sql("insert into app.rule_taken (edition, case_id, taken_at, moved) values (?, ?, ?, ?)")
                .params(edition.number(), caseId.value(), Timestamp.from(at), moved)
                .update();
    }
}
