package no.throughgate.obligation.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Nearness;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.notice.Notice;
import no.throughgate.notice.Notices;
import no.throughgate.obligation.ObligationProcess;
import no.throughgate.planning.Planner;
import no.throughgate.planning.RuleTables;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The escalation ladder. L0 reminds, L1 says that the date has passed, L2 tells the leader or the deputy, and at L3 the
 * miss is thrown at the token, where a drawn consequence or the case's own ladder contains it. Level by level, each
 * once: the next alarm counts from when this one was due, so that a machine that slept catches up in order.
 */
@Component
class Ladder {

    private static final int CONTAIN = 3;

    private final Rows rows;
    private final Alarms alarms;
    private final Containments containments;
    private final WakeUps wakeUps;
    private final Cases cases;
    private final RuleTables rules;
    private final Planner planner;
    private final Routing routing;
    private final Directory directory;
    private final Notices notices;
    private final Timeline timeline;
    private final ObligationProcess process;
    private final MovableClock clock;

    Ladder(
            Rows rows,
            Alarms alarms,
            Containments containments,
            WakeUps wakeUps,
            Cases cases,
            RuleTables rules,
            Planner planner,
            Routing routing,
            Directory directory,
            Notices notices,
            Timeline timeline,
            @Lazy ObligationProcess process,
            MovableClock clock) {
        this.rows = rows;
        this.alarms = alarms;
        this.containments = containments;
        this.wakeUps = wakeUps;
        this.cases = cases;
        this.rules = rules;
        this.planner = planner;
        this.routing = routing;
        this.directory = directory;
        this.notices = notices;
        this.timeline = timeline;
        this.process = process;
        this.clock = clock;
    }

    /** All that is due by now, one after the other: raising one may close another, so each is looked up anew. */
    int raiseDue(CaseId caseId) {
        cases.lock(caseId);
        Instant now = clock.instant();
        int raised = 0;
        List<Row> due = alarms.due(caseId, now);
        while (!due.isEmpty()) {
            raise(cases.facts(caseId), due.get(0), now);
            raised++;
            due = alarms.due(caseId, now);
        }
        return raised;
    }

    /** As {@link #raiseDue} as far as it only tells: behind a miss that has fallen due it waits for the case's clock. */
    int tellDue(CaseId caseId) {
        // The case first, then its rows: the same order as the clock, a date move and an annulment.
        CaseFacts facts = cases.lock(caseId);
        Instant now = clock.instant();
        int raised = 0;
        List<Row> due = alarms.due(caseId, now);
        while (!due.isEmpty() && !due.get(0).rings()) {
            Instant next = raise(facts, due.get(0), now);
            raised++;
            boolean more = next != null && !next.isAfter(now);
            due = more ? alarms.due(caseId, now) : due.subList(1, due.size());
        }
        return raised;
    }

    /** @return when the level after this one is due; null if the clock has nothing more to say of it */
    private @Nullable Instant raise(CaseFacts facts, Row row, Instant now) {
        int level = row.level() + 1;
        if (row.containment()) {
            containmentMissed(row, now);
            return null;
        }
        Instant scheduled = row.nextAlarm() == null ? now : row.nextAlarm();
        // As near as it was when the alarm was due: a machine that slept does not hurry those who were not told.
        Nearness nearness = nearness(facts, row, scheduled);
        Instant next = level >= CONTAIN ? null : nextAfter(facts, row, level, scheduled, nearness);
        alarms.raise(row, level, next, now);
        if (Alarms.rings(level, false)) {
            wakeUps.at(facts, next);
        }
        record(row, now, "ladder.raised", level);
        tell(facts, row, level, now);
        if (level == CONTAIN) {
            process.missed(row.taskId());
            containments.drawn(row.id());
        }
        return next;
    }

    /** After the reminder comes the due date itself; after that each level's grace counts from the level before. */
    private Instant nextAfter(CaseFacts facts, Row row, int level, Instant scheduled, Nearness nearness) {
        return level == 0 ? row.due() : planner.alarmAt(level + 1, scheduled, nearness, Basis.of(facts), scheduled);
    }

    private Nearness nearness(CaseFacts facts, Row row, Instant at) {
        boolean hours = rules.catalogue(row.kind())
                .filter(rule -> rule.ladder() == no.throughgate.planning.Ladder.HOURS)
                .isPresent();
        return hours ? Nearness.HOURS : planner.nearness(Basis.of(facts), at);
    }

    private void tell(CaseFacts facts, Row row, int level, Instant now) {
        switch (rules.ladder(level, nearness(facts, row, now)).recipient()) {
            case ASSIGNEE_OR_QUEUE -> notice(row, level, row.receiver(), row.assignee());
            case ASSIGNEE_AND_TEAM -> {
                notice(row, level, row.receiver(), null);
                if (row.betweenAgencies()) {
                    notice(row, level, row.sender(), null);
                }
            }
            case AGENCY_LEADER -> tellLeader(facts, row, level, now);
            case COORDINATOR ->
                notice(row, level, routing.seat("COORDINATOR", facts).unit(), null);
            case LEADER_PAIR -> {
                // Two leaders decide: the one inside (after release: of the municipality) and the one of the agency
                // that owes.
                leader(row, level, routing.seat("LEADER_PAIR", facts).leadUnit(), now);
                tellLeader(facts, row, level, now);
            }
            case COUNTY_GOVERNOR ->
                notice(row, level, routing.seat("COUNTY_GOVERNOR", facts).unit(), null);
        }
    }

    private void tellLeader(CaseFacts facts, Row row, int level, Instant now) {
        String role = rules.catalogue(row.kind()).orElseThrow().receiverRole();
        UnitId unit = row.betweenAgencies() || row.refusals() == 0
                ? row.receiver()
                : routing.seat(role, facts).leadUnit();
        leader(row, level, unit, now);
    }

    private void leader(Row row, int level, UnitId unit, Instant now) {
        Optional<UserId> leader = directory.leaderOf(unit, Oslo.dateOf(now));
        if (leader.isPresent()) {
            notice(row, level, unit, leader.get());
        } else {
            // Nobody leads there today: the level is skipped, and the history says where.
            timeline.record(new Entry(
                    row.caseId(),
                    now,
                    "ladder.levelSkipped",
                    Entry.SYSTEM,
                    unit,
                    row.id(),
                    Map.of("kind", row.kind(), "level", "L" + level)));
        }
    }

    private void notice(Row row, int level, UnitId unit, @Nullable UserId user) {
        notices.tell(new Notice(row.caseId(), row.id(), "alarm", level, unit, user, false));
    }

    /** A containing step has no ladder of its own: its miss is what the model draws next. */
    private void containmentMissed(Row row, Instant now) {
        alarms.raise(row, 1, null, now);
        record(row, now, "ladder.raised", 1);
        notice(row, 1, row.receiver(), row.assignee());
        if (process.catchesMiss(row.taskId())) {
            process.missed(row.taskId());
        }
    }

    /** The containment of this obligation failed: the next level hears, and the process has asked it to act. */
    void rose(ObligationId id, int level) {
        Row row = rows.find(id).orElseThrow();
        Instant now = clock.instant();
        if (row.open()) {
            alarms.raise(row, level, null, now);
        }
        record(row, now, "ladder.raised", level);
        tell(cases.facts(row.caseId()), row, level, now);
    }

    private void record(Row row, Instant now, String kind, int level) {
        timeline.record(new Entry(
                row.caseId(),
                now,
                kind,
                Entry.SYSTEM,
                row.receiver(),
                row.id(),
                Map.of("kind", row.kind(), "level", "L" + level)));
    }
}
