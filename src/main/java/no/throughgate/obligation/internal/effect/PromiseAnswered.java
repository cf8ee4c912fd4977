package no.throughgate.obligation.internal.effect;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.obligation.Commitments;
import no.throughgate.obligation.Commitments.Side;
import no.throughgate.obligation.OutcomeEffect;
import no.throughgate.obligation.WrongAnswer;
import org.springframework.stereotype.Component;

/** T16c, T33c: a promise on condition of the other's. The second one binds both; a no sets both free. */
@Component
class PromiseAnswered implements OutcomeEffect {

    private static final String HOME = "promiseHome";

    private final Commitments commitments;

    PromiseAnswered(Commitments commitments) {
        this.commitments = commitments;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(HOME, "promiseRelease");
    }

    @Override
    public void apply(Performed p) {
        boolean home = p.kind().equals(HOME);
        boolean given = p.text(home ? "homePromise" : "releasePromise").equals("GIVEN");
        if (!given) {
            commitments.deny(p.facts().caseId(), home ? Side.HOME : Side.RELEASE, p.at());
        } else if (home) {
            commitments.promiseHome(p.facts(), p.unit(), day(p, "releaseBy"), p.at());
        } else {
            LocalDate day = day(p, "releaseDate");
            if (day.isBefore(Oslo.dateOf(p.at()))) {
                throw new WrongAnswer("releaseDate", "commitment.releaseInThePast");
            }
            commitments.promiseRelease(p.facts(), p.unit(), day, p.at());
        }
    }

    /** The day that is named; else the day two thirds are served. */
    private static LocalDate day(Performed p, String field) {
        return Optional.of(p.text(field))
                .filter(text -> !text.isEmpty())
                .map(LocalDate::parse)
                .or(() -> Optional.ofNullable(p.facts().twoThirdsOn()))
                .orElseThrow(() -> Problem.invalid("parole.nameTheDate"));
    }
}
