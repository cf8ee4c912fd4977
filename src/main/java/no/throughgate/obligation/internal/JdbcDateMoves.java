package no.throughgate.obligation.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.notice.Notice;
import no.throughgate.notice.Notices;
import no.throughgate.obligation.Commitments;
import no.throughgate.obligation.DateMoves;
import no.throughgate.obligation.ObligationProcess;
import no.throughgate.obligation.OpenDoors;
import no.throughgate.obligation.PendingDateMoves;
import no.throughgate.obligation.VictimNotice;
import no.throughgate.planning.Planner;
import no.throughgate.planning.PlanningBasis;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves release dates. A move is asked for by a row and taken by the case's own token, so that a single move from a page
 * and five thousand in a wave go exactly the same way.
 */
@Component
@Transactional
class JdbcDateMoves implements DateMoves, PendingDateMoves {

    private final MoveRequests requests;
    private final WaveRows waves;
    private final MovesMade made;
    private final Containments containments;
    private final Rows rows;
    private final Alarms alarms;
    private final Redates redates;
    private final Replan replan;
    private final Cases cases;
    private final Planner planner;
    private final TwoThirds twoThirds;
    private final Commitments commitments;
    private final Notices notices;
    private final Timeline timeline;
    private final OpenDoors doors;
    private final VictimNotice victimNotice;
    private final ToldAnew toldAnew;
    private final ObligationProcess process;
    private final MovableClock clock;

    JdbcDateMoves(
            MoveRequests requests,
            WaveRows waves,
            MovesMade made,
            Containments containments,
            Rows rows,
            Alarms alarms,
            Redates redates,
            Replan replan,
            Cases cases,
            Planner planner,
            TwoThirds twoThirds,
            Commitments commitments,
            Notices notices,
            Timeline timeline,
            OpenDoors doors,
            VictimNotice victimNotice,
            ToldAnew toldAnew,
            @Lazy ObligationProcess process,
            MovableClock clock) {
        this.requests = requests;
        this.waves = waves;
        this.made = made;
        this.containments = containments;
        this.rows = rows;
        this.alarms = alarms;
        this.redates = redates;
        this.replan = replan;
        this.cases = cases;
        this.planner = planner;
        this.twoThirds = twoThirds;
        this.commitments = commitments;
        this.notices = notices;
        this.timeline = timeline;
        this.doors = doors;
        this.victimNotice = victimNotice;
        this.toldAnew = toldAnew;
        this.process = process;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Preview preview(CaseId caseId, ReleaseDate to) {
        CaseFacts facts = cases.facts(caseId);
        check(facts, to);
        return previewed(facts, to);
    }

    private Preview previewed(CaseFacts facts, ReleaseDate to) {
        PlanningBasis after = after(facts, to);
        Preview preview =
                replan(facts, to, after, rows.readOpen(facts.caseId())).preview();
        return toldAnew.by(facts, after, preview).map(preview::victimsToldBy).orElse(preview);
    }

    @Override
    public Preview move(CaseId caseId, ReleaseDate to, String by) {
        CaseFacts facts = cases.lock(caseId);
        check(facts, to);
        Preview preview = previewed(facts, to);
        long mine = requests.add(caseId, to, by, clock.instant());
        // A wave's request for the same case may wait already. The token takes the oldest first, so that the last word
        // wins.
        int before = Integer.MAX_VALUE;
        for (int open = requests.waiting(caseId, mine); open > 0; open = requests.waiting(caseId, mine)) {
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
                preparedAnew(facts, after, clock.instant()) ? process.endedByMovingAway(facts.caseId()) : Set.of();
        return replan.of(facts, to, after, open, ended);
    }

    private PlanningBasis after(CaseFacts facts, ReleaseDate to) {
        LocalDate known = facts.dateKnownOn() != null ? facts.dateKnownOn() : Oslo.dateOf(clock.instant());
        return planner.basis(facts.admittedOn(), facts.openedAt(), known, to.date(), twoThirds.after(facts, to));
    }

    @Override
    public Taken takeNext(CaseId caseId) {
        // The case first, then its requests: the same order as a move from a page.
        CaseFacts facts = cases.lock(caseId);
        Optional<MoveRequests.Request> next = requests.next(caseId);
        if (next.isEmpty()) {
            return Taken.NOTHING;
        }
        MoveRequests.Request request = next.get();
        try {
            check(facts, request.to());
        } catch (Problem refused) {
            requests.refused(request, refused.messageKey());
            return Taken.NOTHING;
        }
        boolean inHours = apply(facts, request);
        boolean untold = !inHours && victimsUntold(caseId);
        alarms.nextRing(caseId).ifPresent(alarm -> process.wakeAt(caseId, alarm));
        requests.taken(request, clock.instant());
        return new Taken(true, untold);
    }

    /** Whether the release is now prepared anew, in hours: what that asks for comes in a transaction of its own. */
    private boolean apply(CaseFacts facts, MoveRequests.Request request) {
        Instant now = clock.instant();
        PlanningBasis after = after(facts, request.to());
        Replan.Result result = replan(facts, request.to(), after, rows.open(facts.caseId()));
        boolean anew = preparedAnew(facts, after, now);
        cases.setRelease(facts.caseId(), request.to(), Oslo.dateOf(now), after.profile());
        cases.setTwoThirds(facts.caseId(), after.twoThirds());
        commitments.releaseMoved(facts.caseId(), request.to().date(), now);
        redates.redate(result.redates(), now);
        Preview preview = result.preview();
        made.remember(facts, request, after.profile(), preview, now);
        for (UnitId unit : preview.told()) {
            notices.tell(new Notice(facts.caseId(), null, "dateMoved", 0, unit, null, false));
        }
        doors.changed(facts.caseId(), OpenDoors.Change.DATE_MOVED);
        process.retimeGates(facts.caseId());
        if (anew) {
            process.releaseMovedAway(facts.caseId());
            endWhatContainsNothing(facts.caseId(), now);
        }
        return anew && planner.hoursLeft(after, now);
    }

    /**
     * Whoever was told of another day is told anew. The last weeks hear of it, and what is prepared anew asks by itself; where
     * neither does, since the release is prepared in hours already or its day has come, it must not be lost.
     */
    private boolean victimsUntold(CaseId caseId) {
        return victimNotice.outdated(caseId)
                && !victimNotice.beingChecked(caseId)
                && !process.victimNoticeOutdated(caseId);
    }

    /** The miss itself went with the tasks of the old date: nobody has to contain it any more, and the history says so. */
    private void endWhatContainsNothing(CaseId caseId, Instant now) {
        containments.ofWhatIsGone(caseId).forEach((missed, kind) -> {
            process.fulfilled(caseId, missed);
            timeline.record(new Entry(
                    caseId,
                    now,
                    "ladder.movedAway",
                    Entry.SYSTEM,
                    null,
                    missed,
                    Map.of("kind", kind, "reason", "RELEASE_MOVED_AWAY")));
        });
    }

    /** The last weeks, prepared for the old date, are no use for the new one: too early, or too late for all but hours. */
    private boolean preparedAnew(CaseFacts facts, PlanningBasis after, Instant now) {
        if (facts.release() == null) {
            return false;
        }
        boolean inHours = process.preparesInHours(facts.caseId());
        boolean cameClose = planner.hoursLeft(after, now) && !inHours && !planner.hoursLeft(Basis.of(facts), now);
        boolean hasTimeAgain = inHours && !planner.hoursLeft(after, now);
        return cameClose || hasTimeAgain || preparedTooEarly(facts, after, now);
    }

    /** The last fortnight had begun, and now lies ahead again: what was checked for the old date must be checked anew. */
    private boolean preparedTooEarly(CaseFacts facts, PlanningBasis after, Instant now) {
        return !planner.gate("R-14", Basis.of(facts)).isAfter(now)
                && planner.gate("R-14", after).isAfter(now);
    }

    @Override
    public long wave(Map<CaseId, ReleaseDate> moves, String reason, String by) {
        if (moves.isEmpty()) {
            throw Problem.invalid("release.emptyWave");
        }
        long wave = waves.add(moves, reason, by, clock.instant());
        process.dateMovesRequested(wave);
        return wave;
    }

    @Override
    public List<String> workflowsOf(long waveId) {
        return waves.workflowsOf(waveId);
    }

    @Override
    @Transactional(readOnly = true)
    public Progress progress(long waveId) {
        return waves.progress(waveId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Refused> refused(long waveId) {
        return waves.refused(waveId);
    }
}
