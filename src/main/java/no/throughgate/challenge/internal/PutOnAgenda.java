package no.throughgate.challenge.internal;

import java.time.LocalDate;
import java.util.Set;
import no.throughgate.challenge.NobodysWords;
import no.throughgate.obligation.OutcomeEffect;
import org.springframework.stereotype.Component;

/** S02: the day and the item under which the directorate's group takes it up. */
@Component
class PutOnAgenda implements OutcomeEffect {

    private final ChallengeRows rows;
    private final NobodysWords words;

    PutOnAgenda(ChallengeRows rows, NobodysWords words) {
        this.rows = rows;
        this.words = words;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("placeOnAgenda");
    }

    @Override
    public void apply(Performed p) {
        words.check("agendaItem", p.text("agendaItem"), p.unit());
        if (!p.text("meetsOn").isEmpty()) {
            rows.onAgenda(p.facts().caseId(), LocalDate.parse(p.text("meetsOn")), p.text("agendaItem"));
        }
    }
}
