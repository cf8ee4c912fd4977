package no.throughgate.challenge.internal;

import java.util.Set;
import no.throughgate.challenge.NobodysWords;
import no.throughgate.obligation.OutcomeEffect;
import org.springframework.stereotype.Component;

/** S04: whoever raised it says whether the answer answers. */
@Component
class AnswerReviewed implements OutcomeEffect {

    private final ChallengeRows rows;
    private final NobodysWords words;

    AnswerReviewed(ChallengeRows rows, NobodysWords words) {
        this.rows = rows;
        this.words = words;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("reviewAnswer");
    }

    @Override
    public void apply(Performed p) {
        words.check("comment", p.text("comment"), p.unit());
        rows.reviewed(p.facts().caseId(), p.flag("challengeAnswered"), p.text("comment"));
    }
}
