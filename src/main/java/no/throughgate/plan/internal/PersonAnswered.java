package no.throughgate.plan.internal;

import java.util.Set;
import no.throughgate.obligation.OutcomeEffect;
import no.throughgate.obligation.WrongAnswer;
import no.throughgate.plan.Plan.Agreement;
import no.throughgate.plan.Plans;
import org.springframework.stereotype.Component;

/** T09: the person's yes or no to the plan, and what came of the talk after a no. A no is never recorded without the person's words. */
@Component
class PersonAnswered implements OutcomeEffect {

    private static final String TALK = "offerPlanTalk";

    private final Plans plans;

    PersonAnswered(Plans plans) {
        this.plans = plans;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("recordAgreement", TALK);
    }

    @Override
    public void apply(Performed p) {
        if (p.kind().equals(TALK)) {
            talked(p);
        } else if (!p.text("agreement").isEmpty()) {
            answered(p, Agreement.valueOf(p.text("agreement")));
        }
    }

    private void answered(Performed p, Agreement agreement) {
        if (agreement == Agreement.DISAGREES && p.text("ownWords").isBlank()) {
            throw new WrongAnswer("ownWords", "plan.sayWhatIsWrong");
        }
        plans.answer(p.facts().caseId(), agreement, p.text("ownWords"), p.at(), p.unit());
    }

    /** Who wanted no talk has said nothing new. */
    private void talked(Performed p) {
        switch (p.text("talkOutcome")) {
            case "NOW_AGREES" -> answered(p, Agreement.AGREES);
            case "STILL_DISAGREES" -> answered(p, Agreement.DISAGREES);
            default -> {}
        }
    }
}
