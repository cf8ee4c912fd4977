package no.throughgate.obligation.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Custody;
import no.throughgate.consent.Consents;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UnitId;
import no.throughgate.notice.Notice;
import no.throughgate.notice.Notices;
import no.throughgate.obligation.ObligationProcess;
import no.throughgate.obligation.Returns;
import no.throughgate.obligation.internal.Redates.Redate;
import no.throughgate.planning.PlannedObligation.Due;
import no.throughgate.planning.Planner;
import no.throughgate.planning.PlanningBasis;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class ReturnedPersons implements Returns {

    /** How long after a release a consent holds, in days, as the person was told. */
    private static final int CONSENT_DAYS = 180;

    private final Cases cases;
    private final Custody custody;
    private final Consents consents;
    private final Suspensions suspensions;
    private final Containments containments;
    private final Births births;
    private final Redates redates;
    private final WakeUps wakeUps;
    private final Planner planner;
    private final ObligationProcess process;
    private final Notices notices;
    private final Timeline timeline;
    private final MovableClock clock;

    ReturnedPersons(
            Cases cases,
            Custody custody,
            Consents consents,
            Suspensions suspensions,
            Containments containments,
            Births births,
            Redates redates,
            WakeUps wakeUps,
            Planner planner,
            @Lazy ObligationProcess process,
            Notices notices,
            Timeline timeline,
            MovableClock clock) {
        this.cases = cases;
        this.custody = custody;
        this.consents = consents;
        this.suspensions = suspensions;
        this.containments = containments;
        this.births = births;
        this.redates = redates;
        this.wakeUps = wakeUps;
        this.planner = planner;
        this.process = process;
        this.notices = notices;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public void back(CaseId caseId, Back back, String by) {
        CaseFacts before = cases.lock(caseId);
        if (!before.released()) {
            return;
        }
        Instant now = clock.instant();
        before.releaseDate()
                .ifPresent(last -> consents.holdUntil(caseId, last.date().plusDays(CONSENT_DAYS)));
        custody.back(caseId, back.prison(), back.remand(), now);
        custody.at(caseId, back.prison(), back.began());
        suspensions.move(caseId, before.prison(), back.prison(), now);
        if (back.release() != null) {
            PlanningBasis basis = planner.basis(
                    before.admittedOn(),
                    before.openedAt(),
                    Oslo.dateOf(now),
                    back.release().date(),
                    null);
            cases.setRelease(caseId, back.release(), Oslo.dateOf(now), basis.profile());
        }
        timeline.record(new Entry(
                caseId,
                now,
                "case.returned",
                by,
                null,
                null,
                Map.of("prison", back.prison().value())));
        process.personReturned(caseId);
    }

    @Override
    public void suspendOutside(CaseId caseId) {
        if (cases.lock(caseId).release() == null) {
            // With a date what followed the last release ends at once; without one it waits, and asks for nothing.
            process.restFollowUp(caseId);
        }
        tell(caseId, "suspended", suspensions.suspend(caseId, clock.instant()));
    }

    @Override
    public void prepareAgain(CaseId caseId) {
        process.releaseMovedAway(caseId);
        // The tasks of the release that is over are gone, and nobody has to contain what they missed.
        containments.ofWhatIsGone(caseId).keySet().forEach(missed -> process.fulfilled(caseId, missed));
    }

    @Override
    public void resumeOutside(CaseId caseId) {
        CaseFacts facts = cases.lock(caseId);
        Instant now = clock.instant();
        List<Row> resting = suspensions.end(caseId);
        List<Redate> anew = resting.stream().map(row -> anew(facts, row, now)).toList();
        redates.redate(anew, now);
        anew.forEach(redate -> wakeUps.at(facts, redate.alarm()));
        tell(caseId, "resumed", resting.stream().map(Row::receiver).distinct().toList());
        timeline.record(Entry.bySystem(caseId, now, "case.resumed", Map.of()));
    }

    /** Due as if asked for today, so never born overdue. A miss that somebody contains stays contained. */
    private Redate anew(CaseFacts facts, Row row, Instant now) {
        Due due = births.plan(facts, row.kind(), row.taskId());
        String reason = due.reason().encode();
        if (row.containment()) {
            return new Redate(row.id(), due.due(), reason, 0, due.due(), null);
        }
        if (row.level() >= 3) {
            return new Redate(row.id(), due.due(), reason, row.level(), null, null);
        }
        boolean offered = row.state() == Row.State.OFFERED;
        return offered || row.cameBack()
                ? new Redate(row.id(), due.due(), reason, 0, due.acceptBy(), offered ? due.acceptBy() : null)
                : new Redate(row.id(), due.due(), reason, -1, due.firstAlarm(), null);
    }

    private void tell(CaseId caseId, String kind, List<UnitId> units) {
        units.forEach(unit -> notices.tell(new Notice(caseId, null, kind, 0, unit, null, false)));
    }
}
