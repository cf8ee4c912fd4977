package no.throughgate.obligation.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Custody;
import no.throughgate.consent.Consents;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UnitId;
import no.throughgate.notice.Notice;
import no.throughgate.notice.Notices;
import no.throughgate.obligation.Commitments;
import no.throughgate.obligation.ObligationProcess;
import no.throughgate.obligation.ObligationProcess.Standing;
import no.throughgate.obligation.Returns;
import no.throughgate.obligation.Transfers;
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

    /** What every release needs anew. A home that is lost is sought again when somebody has looked. */
    private static final String[] BEGIN_AGAIN = {"ngo-and-gate", "income-and-nav", "health-continuity"};

    private final Cases cases;
    private final Custody custody;
    private final Consents consents;
    private final Suspensions suspensions;
    private final ReturnMemory memory;
    private final Containments containments;
    private final Births births;
    private final Redates redates;
    private final WakeUps wakeUps;
    private final Planner planner;
    private final Transfers transfers;
    private final Commitments commitments;
    private final ObligationProcess process;
    private final Notices notices;
    private final Timeline timeline;
    private final MovableClock clock;

    ReturnedPersons(
            Cases cases,
            Custody custody,
            Consents consents,
            Suspensions suspensions,
            ReturnMemory memory,
            Containments containments,
            Births births,
            Redates redates,
            WakeUps wakeUps,
            Planner planner,
            Transfers transfers,
            Commitments commitments,
            @Lazy ObligationProcess process,
            Notices notices,
            Timeline timeline,
            MovableClock clock) {
        this.cases = cases;
        this.custody = custody;
        this.consents = consents;
        this.suspensions = suspensions;
        this.memory = memory;
        this.containments = containments;
        this.births = births;
        this.redates = redates;
        this.wakeUps = wakeUps;
        this.planner = planner;
        this.transfers = transfers;
        this.commitments = commitments;
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
        transfers.released(caseId, by);
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
        timeline.record(
                new Entry(caseId, now, "case.returned", by, null, null, known(caseId, "prison", back.prison())));
        process.personReturned(caseId);
    }

    @Override
    public void suspendOutside(CaseId caseId) {
        if (cases.lock(caseId).release() == null) {
            // With a date what followed the last release ends at once; without one it waits, and asks for nothing.
            process.restFollowUp(caseId);
        }
        // The new stay is told anew, and with it its dates.
        end(caseId, "notification-duty");
        suspensions.suspend(caseId, clock.instant());
        if (cases.facts(caseId).release() == null) {
            tellWhoRests(caseId);
        }
    }

    @Override
    public void prepareAgain(CaseId caseId) {
        cases.lock(caseId);
        process.retimeGates(caseId);
        memory.prepared(caseId, clock.instant());
        end(caseId, BEGIN_AGAIN);
        memory.keep(caseId, process.standing(caseId, ObligationProcess.OF_ONE_RELEASE));
        process.releaseMovedAway(caseId);
        containNoMore(caseId);
        goOn(caseId, this::preparesRelease);
        tellWhoRests(caseId);
    }

    private void end(CaseId caseId, String... tracks) {
        memory.keep(caseId, process.standing(caseId, tracks));
        process.endTracks(caseId, tracks);
    }

    @Override
    public void homeLost(CaseId caseId) {
        end(caseId, "housing");
        // A home that was promised since is another one, and its keys stay.
        if (commitments.holdsHome(caseId).isEmpty()) {
            memory.keep(caseId, process.standing(caseId, "move-in"));
            process.homeSetFree(caseId);
        }
        containNoMore(caseId);
    }

    /** Tasks that have ended are gone, and nobody has to contain what they missed. */
    private void containNoMore(CaseId caseId) {
        containments.ofWhatIsGone(caseId).keySet().forEach(missed -> process.fulfilled(caseId, missed));
    }

    @Override
    public void neverBack(CaseId caseId, String by) {
        CaseFacts wrong = cases.lock(caseId);
        Instant now = clock.instant();
        transfers.released(caseId, by);
        List<Standing> tracks = memory.of(caseId);
        boolean prepared = memory.wasPrepared(caseId);
        consents.asBefore(caseId, memory.returnedAt(caseId), now);
        UnitId prison = custody.neverBack(caseId, now);
        timeline.record(new Entry(caseId, now, "case.neverReturned", by, null, null, neverBackTo(wrong, caseId)));
        process.returnAnnulled(caseId, tracks, prepared);
        suspensions.move(caseId, wrong.prison(), prison, now);
    }

    /** What figures of that day ask of the case, as it is from here on. */
    private Map<String, String> known(CaseId caseId, String key, UnitId prison) {
        CaseFacts facts = cases.facts(caseId);
        return Map.of(
                key,
                prison.value(),
                "profile",
                facts.profile().name(),
                "type",
                facts.releaseDate().map(date -> date.type().name()).orElse(""));
    }

    private Map<String, String> neverBackTo(CaseFacts wrong, CaseId caseId) {
        var said = new LinkedHashMap<>(
                known(caseId, "back", Objects.requireNonNull(cases.facts(caseId).prison())));
        said.put("prison", Objects.requireNonNull(wrong.prison()).value());
        return said;
    }

    @Override
    public void goOnOutside(CaseId caseId) {
        // What was due before a release that is not ahead is due anew like what rested.
        suspensions.suspend(caseId, clock.instant());
        setGoing(caseId, (facts, anew) -> true);
        tell(caseId, "neverReturned", memory.toldSince(caseId));
    }

    private void tellWhoRests(CaseId caseId) {
        tell(caseId, "suspended", suspensions.suspendedAt(caseId, clock.instant()));
    }

    private boolean preparesRelease(CaseFacts facts, Redate anew) {
        return facts.releaseDate()
                .filter(release -> Oslo.dateOf(anew.due()).isBefore(release.date()))
                .isPresent();
    }

    @Override
    public void resumeOutside(CaseId caseId) {
        goOn(caseId, (facts, anew) -> true);
        timeline.record(Entry.bySystem(caseId, clock.instant(), "case.resumed", Map.of()));
    }

    private void goOn(CaseId caseId, BiPredicate<CaseFacts, Redate> which) {
        tell(caseId, "resumed", setGoing(caseId, which));
    }

    /** @return who owes what has its clock again */
    private List<UnitId> setGoing(CaseId caseId, BiPredicate<CaseFacts, Redate> which) {
        CaseFacts facts = cases.lock(caseId);
        Instant now = clock.instant();
        Map<Row, Redate> anew = new LinkedHashMap<>();
        Set<ObligationId> contained = suspensions.contained(caseId);
        for (Row row : suspensions.resting(caseId)) {
            Redate redate = anew(facts, row, contained.contains(row.id()), now);
            if (which.test(facts, redate)) {
                anew.put(row, redate);
            }
        }
        List<Row> rows = List.copyOf(anew.keySet());
        suspensions.end(rows);
        redates.redate(List.copyOf(anew.values()), now);
        anew.values().forEach(redate -> wakeUps.at(facts, redate.alarm()));
        return rows.stream().map(Row::receiver).distinct().toList();
    }

    /** Due as if asked for today, so never born overdue. A miss that somebody still contains stays contained; else it has its own clock again. */
    private Redate anew(CaseFacts facts, Row row, boolean contained, Instant now) {
        Due due = births.plan(facts, row.kind(), row.taskId());
        String reason = due.reason().encode();
        if (row.containment()) {
            return new Redate(row.id(), due.due(), reason, 0, due.due(), null);
        }
        if (contained) {
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
