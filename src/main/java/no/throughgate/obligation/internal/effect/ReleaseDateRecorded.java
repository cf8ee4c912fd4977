package no.throughgate.obligation.internal.effect;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.obligation.DateMoves;
import no.throughgate.obligation.OutcomeEffect;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** T03 and the 28-day review: the prison says when the person is released, and the whole case follows. */
@Component
class ReleaseDateRecorded implements OutcomeEffect {

    private final DateMoves moves;

    ReleaseDateRecorded(@Lazy DateMoves moves) {
        this.moves = moves;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("recordReleaseDate", "reviewStandingPack");
    }

    @Override
    public void apply(Performed p) {
        answered(p)
                .filter(date -> !date.equals(p.facts().release()))
                .ifPresent(date -> moves.move(p.facts().caseId(), date, p.unit().value()));
    }

    /** The review without a date ends by the date that it finds. */
    @Override
    public boolean mayMoveOn() {
        return true;
    }

    private static Optional<ReleaseDate> answered(Performed p) {
        if (p.text("releaseDate").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ReleaseDate(
                LocalDate.parse(p.text("releaseDate")),
                ReleaseType.valueOf(p.text("releaseType")),
                Certainty.valueOf(p.text("releaseCertainty"))));
    }
}
