package no.throughgate.obligation.internal.effect;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.throughgate.consent.Consents;
import no.throughgate.consent.Consents.Given;
import no.throughgate.kernel.Agency;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.ObligationHistory;
import no.throughgate.obligation.OutcomeEffect;
import no.throughgate.obligation.WrongAnswer;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.stereotype.Component;

/**
 * T07: what the person agrees to share, with whom. The organisation that walks beside the person is often chosen later:
 * what was agreed for "a voluntary organisation" is given to it when it says yes (T38).
 */
@Component
class ConsentsRecorded implements OutcomeEffect {

    private final Consents consents;
    private final OfficesOfCase offices;
    private final ObligationHistory history;
    private final Timeline timeline;

    ConsentsRecorded(Consents consents, OfficesOfCase offices, ObligationHistory history, Timeline timeline) {
        this.consents = consents;
        this.offices = offices;
        this.history = history;
        this.timeline = timeline;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ConsentTalk.KIND, "acceptCompanionship");
    }

    @Override
    public void apply(Performed p) {
        if (p.kind().equals(ConsentTalk.KIND)) {
            var talk = new ConsentTalk(p.data());
            if (talk.incomplete()) {
                throw new WrongAnswer("sharedWith", "obligation.nameWhomAndWhat");
            }
            var given = given(talk, p, offices.of(talk.agencies(), p.facts()));
            consents.replace(given);
            record(p, talk.areas().isEmpty() ? "consent.declined" : "consent.given", given);
        } else {
            history.answers(p.facts().caseId(), ConsentTalk.KIND)
                    .map(ConsentTalk::new)
                    .filter(talk -> talk.agencies().contains(Agency.NGO))
                    .map(talk -> given(talk, p, List.of(p.unit())))
                    .filter(given -> consents.add(given) > 0)
                    .ifPresent(given -> record(p, "consent.given", given));
        }
    }

    /** Counted by the committees: what was offered, and what the person said to it. */
    private void record(Performed p, String kind, Given given) {
        var detail = Map.of(
                "units", Integer.toString(given.to().size()),
                "areas", Integer.toString(given.about().size()));
        timeline.record(Entry.bySystem(p.facts().caseId(), p.at(), kind, detail));
    }

    private static Given given(ConsentTalk talk, Performed now, Collection<UnitId> to) {
        return new Given(now.facts().caseId(), to, talk.areas(), talk.howGiven(), now.at(), now.unit());
    }
}
