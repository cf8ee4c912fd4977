package no.throughgate.challenge.internal;

import java.util.Set;
import no.throughgate.challenge.NobodysWords;
import no.throughgate.obligation.OutcomeEffect;
import org.springframework.stereotype.Component;

/** S03: the directorate's decision, its reference and the answer. */
@Component
class GroupAnswered implements OutcomeEffect {

    private final ChallengeRows rows;
    private final NobodysWords words;

    GroupAnswered(ChallengeRows rows, NobodysWords words) {
        this.rows = rows;
        this.words = words;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("answerChallenge");
    }

    @Override
    public void apply(Performed p) {
        words.check("decisionReference", p.text("decisionReference"), p.unit());
        words.check("answer", p.text("answer"), p.unit());
        String decision = p.text("decision");
        rows.answered(
                p.facts().caseId(),
                decision.isEmpty() ? "FORWARDED" : decision,
                p.text("decisionReference"),
                p.text("answer"),
                p.at());
    }
}
