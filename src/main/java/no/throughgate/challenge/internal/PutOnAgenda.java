package no.throughgate.challenge.internal;

import java.time.LocalDate;
import java.util.Set;
import no.throughgate.obligation.OutcomeEffect;
import org.springframework.stereotype.Component;

/** S02: the day and the item under which the directorate's group takes it up. */
@Component
class PutOnAgenda implements OutcomeEffect {

    private final ChallengeRows rows;

    PutOnAgenda(ChallengeRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("placeOnAgenda");
    }

    @Override
    public void apply(Performed p) {
        if (!p.text("meetsOn").isEmpty()) {
            rows.onAgenda(p.facts().caseId(), LocalDate.parse(p.text("meetsOn")), p.text("agendaItem"));
        }
    }
}
