package no.throughgate.obligation.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Municipalities;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.Commitments;
import no.throughgate.obligation.ObligationHistory;
import no.throughgate.obligation.ObligationLife;
import no.throughgate.obligation.ObligationProcess;
import no.throughgate.obligation.OtherReceivers;
import no.throughgate.planning.PlannedObligation.Dropped;
import no.throughgate.planning.Planner;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class LifeOfObligations implements ObligationLife {

    /** How long the clock sleeps when nothing at all waits for it; a new alarm wakes it earlier. */
    private static final Duration IDLE = Duration.ofDays(90);

    /** What it answers is a settlement: carried over with its reference, and asked anew when the case is moved. */
    private static final String MUNICIPALITY = "determineMunicipality";

    private final Rows rows;
    private final Alarms alarms;
    private final Containments containments;
    private final LeftOut leftOut;
    private final ReturnMemory memory;
    private final ObligationHistory history;
    private final Births births;
    private final Ladder ladder;
    private final Cases cases;
    private final Municipalities municipalities;
    private final OtherReceivers others;
    private final Commitments commitments;
    private final Planner planner;
    private final ObligationProcess process;
    private final Timeline timeline;
    private final MovableClock clock;

    LifeOfObligations(
            Rows rows,
            Alarms alarms,
            Containments containments,
            LeftOut leftOut,
            ReturnMemory memory,
            ObligationHistory history,
            Births births,
            Ladder ladder,
            Cases cases,
            Municipalities municipalities,
            OtherReceivers others,
            Commitments commitments,
            Planner planner,
            @Lazy ObligationProcess process,
            Timeline timeline,
            MovableClock clock) {
        this.rows = rows;
        this.alarms = alarms;
        this.containments = containments;
        this.leftOut = leftOut;
        this.memory = memory;
        this.history = history;
        this.births = births;
        this.ladder = ladder;
        this.cases = cases;
        this.municipalities = municipalities;
        this.others = others;
        this.commitments = commitments;
        this.planner = planner;
        this.process = process;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public boolean drops(CaseId caseId, String kind) {
        CaseFacts facts = cases.facts(caseId);
        if (!(planner.plan(kind, Basis.of(facts), clock.instant()) instanceof Dropped dropped)) {
            return false;
        }
        leaveOut(facts, kind, dropped.reason().name());
        return true;
    }

    @Override
    public Optional<Map<String, Object>> knownBefore(CaseId caseId, String kind) {
        CaseFacts facts = cases.facts(caseId);
        CaseId earlier = facts.earlier();
        Instant now = clock.instant();
        if (leftOut.holdsThroughReturn(caseId, kind, now)) {
            leaveOut(facts, kind, "KNOWN_BEFORE_RETURN");
            return Optional.of(history.answers(caseId, kind).orElse(Map.of()));
        }
        if (earlier == null || !leftOut.stillGood(earlier, kind, now)) {
            return Optional.empty();
        }
        if (kind.equals(MUNICIPALITY) && !municipalities.carryOver(caseId, earlier, now)) {
            return Optional.empty();
        }
        leaveOut(facts, kind, "KNOWN_FROM_EARLIER");
        return Optional.of(history.answers(earlier, kind).orElse(Map.of()));
    }

    private void leaveOut(CaseFacts facts, String kind, String reason) {
        Instant now = clock.instant();
        if (leftOut.record(facts.caseId(), kind, facts.profile().name(), reason, now)) {
            timeline.record(
                    Entry.bySystem(facts.caseId(), now, "obligation.dropped", Map.of("kind", kind, "reason", reason)));
        }
    }

    @Override
    public ObligationId born(CaseId caseId, String kind, String taskId, Optional<ObligationId> contains) {
        // A drawn refusal leads to a new task for the same question: the noes said before still count.
        int refusals = process.drawsRefusal(kind) ? rows.refusedBefore(caseId, kind) : 0;
        CaseFacts facts = cases.facts(caseId);
        Optional<UnitId> chosen = refusals == 0 ? Optional.empty() : others.since(caseId, kind);
        return chosen.map(unit -> births.byChoice(facts, kind, taskId, refusals, unit))
                .orElseGet(() -> births.byRule(facts, kind, taskId, refusals, contains));
    }

    @Override
    public void goesOn(CaseId caseId, String kind, String taskId) {
        Instant now = clock.instant();
        Optional<ObligationId> again = memory.again(caseId, kind, taskId, now);
        if (again.isEmpty()) {
            born(caseId, kind, taskId, Optional.empty());
            return;
        }
        Row row = rows.find(again.get()).orElseThrow();
        timeline.record(new Entry(
                caseId,
                now,
                "obligation.goesOn",
                Entry.SYSTEM,
                row.receiver(),
                row.id(),
                Map.of("kind", kind, "state", row.state().name())));
    }

    @Override
    public void cancelled(String taskId) {
        end(taskId, true);
    }

    @Override
    public void withdrawn(String taskId) {
        end(taskId, false);
    }

    private void end(String taskId, boolean asked) {
        Instant now = clock.instant();
        for (Row row : rows.openByTask(taskId)) {
            boolean missed = asked
                    && (row.level() >= 3 || (row.containment() && row.level() >= 1))
                    && !rows.annulled(row.caseId());
            Row.State to = !missed
                    ? Row.State.WITHDRAWN
                    : row.state() == Row.State.OFFERED ? Row.State.EXPIRED : Row.State.FAILED;
            rows.close(row, to, missed ? "MISSED" : "NO_LONGER_NEEDED", now);
            timeline.record(new Entry(
                    row.caseId(),
                    now,
                    "obligation." + to.name().toLowerCase(),
                    Entry.SYSTEM,
                    row.receiver(),
                    row.id(),
                    Map.of("kind", row.kind())));
        }
    }

    @Override
    public int raiseDue(CaseId caseId) {
        int raised = ladder.raiseDue(caseId);
        commitments.dayPassed(caseId, clock.instant());
        return raised;
    }

    @Override
    public Instant nextAlarm(CaseId caseId) {
        // Whoever sets an alarm in this moment is waited for, or waits: see WakeUps.
        cases.lock(caseId);
        Instant next = alarms.nextRing(caseId).orElse(clock.instant().plus(IDLE));
        cases.setClock(caseId, next);
        return next;
    }

    @Override
    public Optional<ObligationId> takeMissed(CaseId caseId) {
        Optional<Optional<ObligationId>> hand = containments.takeHand(caseId, clock.instant());
        if (hand.isEmpty()) {
            return containments.takeMissed(caseId);
        }
        hand.get().ifPresent(containments::contain);
        return hand.get();
    }

    @Override
    public void rose(ObligationId id, int level) {
        ladder.rose(id, level);
    }
}
