package no.throughgate.obligation.internal.effect;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.Need;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.Problem;
import no.throughgate.obligation.DateMoves;
import no.throughgate.obligation.OutcomeEffect;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** T33: parole granted is a new release date for the whole case, moved like any other, with conditions that somebody must follow. */
@Component
class ParoleDecided implements OutcomeEffect {

    private final DateMoves moves;
    private final Cases cases;

    ParoleDecided(@Lazy DateMoves moves, Cases cases) {
        this.moves = moves;
        this.cases = cases;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("decideParole");
    }

    @Override
    public void apply(Performed p) {
        if (!p.text("paroleDecision").equals("GRANTED")) {
            return;
        }
        cases.setNeed(p.facts().caseId(), LifeArea.LAW_AND_CONDITIONS, Need.NEED);
        var release = new ReleaseDate(day(p), ReleaseType.PAROLE, Certainty.DECIDED);
        if (!release.equals(p.facts().release())) {
            moves.move(p.facts().caseId(), release, p.unit().value());
        }
    }

    /** The day that the decision names; else the day two thirds are served. */
    private static LocalDate day(Performed p) {
        return Optional.of(p.text("releaseDate"))
                .filter(text -> !text.isEmpty())
                .map(LocalDate::parse)
                .or(() -> Optional.ofNullable(p.facts().twoThirdsOn()))
                .orElseThrow(() -> Problem.invalid("parole.nameTheDate"));
    }
}
