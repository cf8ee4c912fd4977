package no.throughgate.obligation.internal;

import java.time.LocalDate;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.cases.SentenceRules;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * When the end of a sentence moves, the day two thirds are served moves with it. A day that the prison has given stands, and
 * a release on parole says nothing about the end of the sentence.
 */
@Component
class TwoThirds {

    private final SentenceRules rules;

    TwoThirds(@Lazy SentenceRules rules) {
        this.rules = rules;
    }

    @Nullable
    LocalDate after(CaseFacts facts, ReleaseDate to) {
        boolean ours = facts.twoThirdsOn() == null || facts.twoThirdsOn().equals(of(facts, facts.release()));
        return ours && to.type() == ReleaseType.SENTENCE_END ? of(facts, to) : facts.twoThirdsOn();
    }

    private @Nullable LocalDate of(CaseFacts facts, @Nullable ReleaseDate release) {
        return release == null
                ? null
                : rules.twoThirds(facts.admittedOn(), release).orElse(null);
    }
}
