package no.throughgate.intake;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.Correction;
import no.throughgate.cases.Custody;
import no.throughgate.cases.Identity;
import no.throughgate.cases.OpenCase;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.cases.Transfer;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.DateMoves;
import no.throughgate.obligation.ObligationHistory;
import no.throughgate.obligation.Returns;
import no.throughgate.obligation.Returns.Back;
import no.throughgate.obligation.Transfers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands events over to the rooms that own the facts. */
@Component
class CasesDesk implements StayDesk {

    private final Cases cases;
    private final Custody custody;
    private final Transfers transfers;
    private final Returns returns;
    private final DateMoves dateMoves;
    private final ObligationHistory history;
    private final MovableClock clock;

    CasesDesk(
            Cases cases,
            Custody custody,
            Transfers transfers,
            Returns returns,
            DateMoves dateMoves,
            ObligationHistory history,
            MovableClock clock) {
        this.cases = cases;
        this.custody = custody;
        this.transfers = transfers;
        this.returns = returns;
        this.dateMoves = dateMoves;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Who is inside already, or is being followed up after a release, goes on with the same case: a person has one way out,
     * through however many stays and prisons.
     */
    @Override
    public CaseId open(StayEvent event) {
        Optional<CaseId> running = custody.latest(event.stay().person().value())
                .filter(caseId -> cases.facts(caseId).open());
        running.ifPresent(caseId -> goOn(caseId, event));
        return running.orElseGet(() -> openNew(event));
    }

    private void goOn(CaseId caseId, StayEvent event) {
        boolean released = cases.lock(caseId).released();
        LocalDate began = Objects.requireNonNull(event.stay().started());
        UnitId prison = Objects.requireNonNull(event.stay().prison());
        custody.join(caseId, event.source(), event.stayId(), began);
        if (custody.wentOn(caseId, event.source(), event.stayId())
                || custody.releasedOn(caseId)
                        .filter(day -> over(caseId, began, day))
                        .isPresent()) {
            earlier(caseId, prison, began, released);
        } else if (released) {
            returns.back(
                    caseId,
                    new Back(
                            prison,
                            began,
                            event.stay().remand(),
                            stillAhead(event.stay().release())),
                    event.source());
            take(caseId, event);
        } else {
            transfers.decide(caseId, prison, began, event.source());
            take(caseId, event);
        }
    }

    /**
     * Did it begin before the release? One that began after the gate had opened, and before somebody wrote that down, may be
     * either the way back or the end of a transfer: no rule can tell.
     */
    private boolean over(CaseId caseId, LocalDate began, LocalDate recorded) {
        if (!began.isBefore(recorded)) {
            return false;
        }
        if (!began.isBefore(releasedOn(caseId))) {
            throw new NeedsAPerson("intake.backBeforeRecorded");
        }
        return true;
    }

    /** The day the gate opened, as whoever wrote the release down says; else the day that was planned. */
    private LocalDate releasedOn(CaseId caseId) {
        return Optional.of("recordRelease")
                .filter(kind -> history.doneSinceReturn(caseId, kind))
                .flatMap(kind -> history.answers(caseId, kind))
                .map(answers -> answers.get("releasedOn"))
                .map(day -> LocalDate.parse(day.toString()))
                .or(() -> cases.facts(caseId).releaseDate().map(ReleaseDate::date))
                .orElse(LocalDate.MAX);
    }

    /** An earlier stay, told of late: one more place in the history, and where the person is now stays as it is. */
    private void earlier(CaseId caseId, UnitId prison, LocalDate began, boolean released) {
        if (!released) {
            custody.at(caseId, prison, began);
        }
    }

    private CaseId openNew(StayEvent event) {
        StayEvent.Stay stay = event.stay();
        NationalId person = stay.person();
        return cases.open(new OpenCase(
                event.source(),
                event.stayId(),
                new Identity(
                        person.value(),
                        Objects.requireNonNull(stay.name()),
                        person.birthYear(),
                        person.sex(),
                        stay.language()),
                Objects.requireNonNull(stay.prison()),
                Objects.requireNonNull(stay.started()),
                stay.remand(),
                stillAhead(stay.release()),
                stay.municipality(),
                stay.twoThirds()));
    }

    /**
     * What the event mentions is how things are now. Another prison is a transfer. Of a stay that the case has left behind
     * nothing is taken any more.
     */
    @Override
    public void update(CaseId caseId, StayEvent event) {
        if (custody.wentOn(caseId, event.source(), event.stayId())) {
            return;
        }
        follow(cases.facts(caseId), event);
        take(caseId, event);
    }

    private void follow(CaseFacts facts, StayEvent event) {
        UnitId prison = event.stay().prison();
        if (prison == null || !facts.open() || facts.released()) {
            return;
        }
        LocalDate day = Oslo.dateOf(event.sequence());
        Transfer waits = facts.transfer();
        if (!prison.equals(facts.prison())) {
            transfers.decide(facts.caseId(), prison, day, event.source());
        } else if (waits != null && day.isAfter(waits.on())) {
            // The day of the move is over, and the person is where they were.
            transfers.callOff(facts.caseId(), event.source());
        }
    }

    private void take(CaseId caseId, StayEvent event) {
        StayEvent.Stay stay = event.stay();
        if (cases.facts(caseId).open()) {
            cases.correct(
                    caseId,
                    new Correction(
                            stay.name(),
                            stay.said().contains(StayField.LANGUAGE) ? stay.language() : null,
                            custody.isFirst(caseId, event.source(), event.stayId()) ? stay.started() : null,
                            stay.said().contains(StayField.CATEGORY) ? stay.remand() : null,
                            stay.municipality(),
                            stay.twoThirds()));
        }
        ReleaseDate release = stillAhead(event.stay().release());
        if (release != null) {
            move(caseId, release, event);
        }
    }

    @Override
    public void end(CaseId caseId, StayEvent event) {
        boolean leftBehind = custody.wentOn(caseId, event.source(), event.stayId());
        switch (event.stay().discharge()) {
            case LOSLATT -> {
                if (leftBehind) {
                    throw new NeedsAPerson("intake.releasedElsewhere");
                }
                CaseFacts facts = cases.facts(caseId);
                ReleaseType type = facts.releaseDate()
                        .map(ReleaseDate::type)
                        .orElse(facts.remand() ? ReleaseType.REMAND_COURT : ReleaseType.SENTENCE_END);
                LocalDate ended = Objects.requireNonNull(event.stay().actualEnd());
                LocalDate today = today();
                // Clocks cannot count down to yesterday; what is left to do is due now.
                move(caseId, new ReleaseDate(ended.isBefore(today) ? today : ended, type, Certainty.CONFIRMED), event);
            }
            case OVERFORT -> {
                if (!leftBehind) {
                    moved(cases.facts(caseId), event);
                }
            }
            case DOD -> throw new NeedsAPerson("intake.death");
            case ANNET -> throw new NeedsAPerson("intake.endedOtherwise");
        }
    }

    /** Where to, the next prison says in a stay of its own; unless somebody has said so already. */
    private void moved(CaseFacts facts, StayEvent event) {
        LocalDate day = Objects.requireNonNull(event.stay().actualEnd());
        if (facts.transfer() != null) {
            transfers.decide(facts.caseId(), facts.transfer().to(), day, event.source());
            custody.movedOn(facts.caseId(), facts.transfer().to(), day);
        } else if (!custody.movedSince(facts.caseId(), day)) {
            throw new NextStayMissing();
        }
    }

    /**
     * A later stay that never was calls its transfer off, and one that sent a released person back sends nobody back; once another
     * prison answers, nothing can be taken back by rule.
     */
    @Override
    public void annul(CaseId caseId, StayEvent event) {
        if (custody.wentOn(caseId, event.source(), event.stayId())) {
            throw new NeedsAPerson("intake.annulledAfterMove");
        }
        if (custody.isFirst(caseId, event.source(), event.stayId())) {
            cases.annul(caseId, "intake.annulled");
            return;
        }
        if (custody.cameBackBy(caseId, event.source(), event.stayId())) {
            returns.neverBack(caseId, event.source());
            custody.leave(caseId, event.source(), event.stayId());
            return;
        }
        if (cases.facts(caseId).transfer() == null) {
            throw new NeedsAPerson("intake.annulledAfterMove");
        }
        custody.leave(caseId, event.source(), event.stayId());
        transfers.callOff(caseId, event.source());
    }

    private void move(CaseId caseId, ReleaseDate to, StayEvent event) {
        CaseFacts facts = cases.facts(caseId);
        // After release the case counts forward from it, and the feed has no more say in the date.
        if (facts.open() && !facts.released() && !to.equals(facts.release())) {
            dateMoves.move(caseId, to, event.source());
        }
    }

    /** A day that has passed is no plan: without a date the prison is asked for one. */
    private @Nullable ReleaseDate stillAhead(@Nullable ReleaseDate release) {
        return release == null || release.date().isBefore(today()) ? null : release;
    }

    private LocalDate today() {
        return Oslo.dateOf(clock.instant());
    }
}
