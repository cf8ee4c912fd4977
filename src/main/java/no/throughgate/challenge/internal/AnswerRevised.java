package no.throughgate.challenge.internal;

import java.util.Set;
import no.throughgate.challenge.NobodysWords;
import no.throughgate.obligation.OutcomeEffect;
import org.springframework.stereotype.Component;

/** S05: answered anew, or with the reasons why the answer stands. */
@Component
class AnswerRevised implements OutcomeEffect {

    private final ChallengeRows rows;
    private final NobodysWords words;

    AnswerRevised(ChallengeRows rows, NobodysWords words) {
        this.rows = rows;
        this.words = words;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("reviseAnswer");
    }

    @Override
    public void apply(Performed p) {
        words.check("decisionReference", p.text("decisionReference"), p.unit());
        words.check("answer", p.text("answer"), p.unit());
        rows.revised(p.facts().caseId(), p.text("decisionReference"), p.text("answer"));
    }
}
