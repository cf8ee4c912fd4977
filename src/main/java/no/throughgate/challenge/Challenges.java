package no.throughgate.challenge;

import java.util.List;
import no.throughgate.cases.MatterKind;
import no.throughgate.cases.Matters;
import no.throughgate.challenge.internal.ChallengeRows;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.notice.Notice;
import no.throughgate.notice.Notices;
import no.throughgate.obligation.WrongAnswer;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a challenge is raised, and what its workflow asks of it. Each method is one transaction, or part of the caller's. */
@Service
@Transactional
public class Challenges {

    private final Matters matters;
    private final ChallengeRows rows;
    private final NobodysWords words;
    private final ChallengeWorkflow workflow;
    private final Notices notices;

    Challenges(
            Matters matters,
            ChallengeRows rows,
            NobodysWords words,
            @Lazy ChallengeWorkflow workflow,
            Notices notices) {
        this.matters = matters;
        this.rows = rows;
        this.words = words;
        this.workflow = workflow;
        this.notices = notices;
    }

    /** The actor's units for which a challenge may be raised: where the actor does the agency's work. */
    public List<UnitId> unitsOf(Actor actor) {
        return words.unitsOf(actor);
    }

    /**
     * @throws Problem not found: the unit is not one of the actor's
     * @throws WrongAnswer if a text is too short or too long, or seems to be about a person
     */
    public CaseId raise(Raise raise, Actor actor) {
        if (!unitsOf(actor).contains(raise.unit())) {
            throw Problem.notFound("challenge.notYourUnit");
        }
        fits("title", raise.title(), 5, Raise.LONGEST_TITLE);
        fits("description", raise.description(), 20, Raise.LONGEST_DESCRIPTION);
        words.check("title", raise.title(), raise.unit());
        words.check("description", raise.description(), raise.unit());
        return matters.open(MatterKind.CHALLENGE, raise.unit(), actor.user(), id -> rows.insert(id, raise));
    }

    private static void fits(String field, String text, int least, int most) {
        int length = text.strip().length();
        if (length < least || length > most) {
            throw new WrongAnswer(field, "challenge.length." + field);
        }
    }

    /** Does it carry its group to the agenda? */
    public boolean leadsGroup(CaseId challenge) {
        return rows.leads(challenge);
    }

    /** The answer goes back to everybody who raised what the group is about. */
    public void tellGroup(CaseId lead) {
        rows.members(lead).forEach(member -> {
            notices.tell(new Notice(member.id(), null, "answered", 0, member.unit(), member.user(), false));
            if (!member.id().equals(lead)) {
                workflow.groupAnswered(member.id());
            }
        });
    }

    public void close(CaseId challenge) {
        matters.close(challenge, rows.answersIt(challenge) ? "ANSWERED" : "NOT_OBJECTED");
    }
}
