package no.throughgate.intake;

import java.time.LocalDate;
import java.util.Objects;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.Correction;
import no.throughgate.cases.Identity;
import no.throughgate.cases.OpenCase;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.obligation.DateMoves;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands events over to the rooms that own the facts. */
@Component
class CasesDesk implements StayDesk {

    private final Cases cases;
    private final DateMoves dateMoves;
    private final MovableClock clock;

    CasesDesk(Cases cases, DateMoves dateMoves, MovableClock clock) {
        this.cases = cases;
        this.dateMoves = dateMoves;
        this.clock = clock;
    }

    @Override
    public CaseId open(StayEvent event) {
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
     * What the event mentions is how things are now. Another prison is a transfer, for which there is no rule: somebody has
     * to look, and nothing of the event is taken before.
     */
    @Override
    public void update(CaseId caseId, StayEvent event) {
        StayEvent.Stay stay = event.stay();
        CaseFacts facts = cases.facts(caseId);
        if (stay.prison() != null && !stay.prison().equals(facts.prison())) {
            throw new NeedsAPerson("intake.transfer");
        }
        if (facts.open()) {
            cases.correct(
                    caseId,
                    new Correction(
                            stay.name(),
                            stay.said().contains(StayField.LANGUAGE) ? stay.language() : null,
                            stay.started(),
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
        switch (event.stay().discharge()) {
            case LOSLATT -> {
                CaseFacts facts = cases.facts(caseId);
                ReleaseType type = facts.releaseDate()
                        .map(ReleaseDate::type)
                        .orElse(facts.remand() ? ReleaseType.REMAND_COURT : ReleaseType.SENTENCE_END);
                LocalDate ended = Objects.requireNonNull(event.stay().actualEnd());
                LocalDate today = today();
                // Clocks cannot count down to yesterday; what is left to do is due now.
                move(caseId, new ReleaseDate(ended.isBefore(today) ? today : ended, type, Certainty.CONFIRMED), event);
            }
            // The next prison reports a stay of its own, and nothing says here that it goes on with this one.
            case OVERFORT -> throw new NeedsAPerson("intake.transfer");
            case DOD -> throw new NeedsAPerson("intake.death");
            case ANNET -> throw new NeedsAPerson("intake.endedOtherwise");
        }
    }

    @Override
    public void annul(CaseId caseId, StayEvent event) {
        cases.annul(caseId, "intake.annulled");
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
