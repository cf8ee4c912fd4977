package no.throughgate.obligation.internal.effect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Custody;
import no.throughgate.cases.Transfer;
import no.throughgate.consent.Consents.Ending;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.Agency;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.notice.Notice;
import no.throughgate.notice.Notices;
import no.throughgate.obligation.ObligationProcess;
import no.throughgate.obligation.OpenDoors;
import no.throughgate.obligation.Transfers;
import no.throughgate.obligation.internal.effect.TransferRows.Moved;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class AcceptedTransfers implements Transfers {

    private final Cases cases;
    private final Custody custody;
    private final TransferRows rows;
    private final ConsentsFollow consents;
    private final Directory directory;
    private final OpenDoors doors;
    private final ObligationProcess process;
    private final Notices notices;
    private final Timeline timeline;
    private final MovableClock clock;

    AcceptedTransfers(
            Cases cases,
            Custody custody,
            TransferRows rows,
            ConsentsFollow consents,
            Directory directory,
            OpenDoors doors,
            @Lazy ObligationProcess process,
            Notices notices,
            Timeline timeline,
            MovableClock clock) {
        this.cases = cases;
        this.custody = custody;
        this.rows = rows;
        this.consents = consents;
        this.directory = directory;
        this.doors = doors;
        this.process = process;
        this.notices = notices;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public void decide(CaseId caseId, UnitId to, LocalDate on, String by) {
        CaseFacts facts = cases.lock(caseId);
        if (!facts.open()) {
            throw Problem.conflict("case.closed");
        }
        if (facts.released()) {
            throw Problem.conflict("release.alreadyReleased");
        }
        if (to.agency() != Agency.PRISON || !directory.exists(to)) {
            throw Problem.invalid("transfer.noSuchPrison");
        }
        Transfer waits = facts.transfer();
        if (waits != null && waits.to().equals(to)) {
            moveDay(facts, new Transfer(to, on), by);
            return;
        }
        callOff(caseId, by);
        if (!to.equals(facts.prison())) {
            begin(facts, new Transfer(to, on), by);
        }
    }

    /** The same move, known better. A day that has come stays the day of the move, however often it is told. */
    private void moveDay(CaseFacts facts, Transfer transfer, String by) {
        Transfer waits = Objects.requireNonNull(facts.transfer());
        if (waits.on().isAfter(today()) && !transfer.equals(waits)) {
            custody.plan(facts.caseId(), transfer);
            rows.movesOn(facts.caseId(), transfer.on(), clock.instant());
            record(facts.caseId(), clock.instant(), "transfer.dayMoved", by, transfer);
            whereabouts(facts.caseId(), transfer);
        }
    }

    private void begin(CaseFacts facts, Transfer transfer, String by) {
        CaseId caseId = facts.caseId();
        Instant now = clock.instant();
        custody.plan(caseId, transfer);
        rows.decided(caseId, facts.prison(), transfer.to(), transfer.on(), by, now);
        whereabouts(caseId, transfer);
        record(caseId, now, "transfer.decided", by, transfer);
        process.transferDecided(caseId);
    }

    private void whereabouts(CaseId caseId, Transfer transfer) {
        if (!transfer.on().isAfter(today())) {
            custody.at(caseId, transfer.to(), transfer.on());
        }
    }

    @Override
    public void callOff(CaseId caseId, String by) {
        if (stays(caseId, by)) {
            process.transferCalledOff(caseId);
        }
    }

    @Override
    public void notTakenOver(CaseId caseId) {
        stays(caseId, Entry.SYSTEM);
    }

    private boolean stays(CaseId caseId, String by) {
        CaseFacts facts = cases.lock(caseId);
        Transfer waits = facts.transfer();
        if (waits == null) {
            return false;
        }
        custody.at(caseId, facts.prison(), today());
        waitsNoMore(caseId, waits, by);
        return true;
    }

    private void waitsNoMore(CaseId caseId, Transfer waits, String by) {
        Instant now = clock.instant();
        custody.plan(caseId, null);
        rows.calledOff(caseId, now);
        record(caseId, now, "transfer.calledOff", by, waits);
    }

    @Override
    public void released(CaseId caseId, String by) {
        Transfer waits = cases.lock(caseId).transfer();
        if (waits != null) {
            waitsNoMore(caseId, waits, by);
            process.transferCalledOff(caseId);
        }
    }

    @Override
    public void takenOver(CaseId caseId) {
        CaseFacts before = cases.lock(caseId);
        Transfer move = before.transfer();
        if (move == null) {
            return;
        }
        Instant now = clock.instant();
        custody.at(caseId, move.to(), move.on().isAfter(today()) ? today() : move.on());
        custody.answersFrom(caseId, move.to(), now);
        List<Moved> moved = rows.handOver(caseId, before.prison(), move.to(), PackageSent.PACKAGES, now);
        consents.follow(before, cases.facts(caseId), Ending.PRISON_CHANGED);
        rows.takenOver(caseId, now);
        doors.changed(caseId, OpenDoors.Change.TRANSFER);
        tell(caseId, moved);
        record(caseId, now, "transfer.takenOver", Entry.SYSTEM, move);
    }

    /** Nobody loses what they hold without a word; and the new offices find what has come to them. */
    private void tell(CaseId caseId, List<Moved> moved) {
        moved.stream()
                .filter(Moved::changedHands)
                .filter(one -> one.holder() != null)
                .forEach(one -> notices.tell(new Notice(
                        caseId, one.id(), "dutyMoved", 0, one.before(), Objects.requireNonNull(one.holder()), false)));
        moved.stream()
                .filter(Moved::changedHands)
                .map(Moved::after)
                .distinct()
                .forEach(unit -> notices.tell(new Notice(caseId, null, "transferTakenOver", 0, unit, null, false)));
    }

    private void record(CaseId caseId, Instant at, String kind, String by, Transfer move) {
        timeline.record(new Entry(
                caseId,
                at,
                kind,
                by,
                null,
                null,
                Map.of("prison", move.to().value(), "on", move.on().toString())));
    }

    private LocalDate today() {
        return Oslo.dateOf(clock.instant());
    }
}
