package no.throughgate.challenge.internal;

import java.util.Set;
import no.throughgate.challenge.NobodysWords;
import no.throughgate.obligation.OutcomeEffect;
import no.throughgate.obligation.WrongAnswer;
import org.springframework.stereotype.Component;

/** S01: a challenge joins an open group, or leads one of its own. */
@Component
class ChallengeGrouped implements OutcomeEffect {

    private final ChallengeRows rows;
    private final NobodysWords words;

    ChallengeGrouped(ChallengeRows rows, NobodysWords words) {
        this.rows = rows;
        this.words = words;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("groupChallenge");
    }

    @Override
    public void apply(Performed p) {
        words.check("reason", p.text("reason"), p.unit());
        String group = p.text("group");
        if (group.isEmpty() || group.equals(GroupOptions.OWN)) {
            rows.lead(p.facts().caseId());
        } else if (!rows.follow(p.facts().caseId(), group)) {
            throw new WrongAnswer("group", "challenge.group.answered");
        }
    }
}
