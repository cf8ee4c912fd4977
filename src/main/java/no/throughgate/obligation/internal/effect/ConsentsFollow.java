package no.throughgate.obligation.internal.effect;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.MunicipalityChange;
import no.throughgate.consent.Consents;
import no.throughgate.consent.Consents.Ending;
import no.throughgate.consent.Consents.Given;
import no.throughgate.kernel.Agency;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.ObligationHistory;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The person agreed to NAV, or to the housing office, wherever that is: with another municipality or prison the consents go
 * to its offices, and those of the old one see no more.
 */
@Component
@Order(1)
class ConsentsFollow implements MunicipalityChange {

    private static final List<Agency> ALL = List.of(Agency.values());

    private final Consents consents;
    private final OfficesOfCase offices;
    private final ObligationHistory history;
    private final Timeline timeline;
    private final MovableClock clock;

    ConsentsFollow(
            Consents consents,
            OfficesOfCase offices,
            ObligationHistory history,
            Timeline timeline,
            MovableClock clock) {
        this.consents = consents;
        this.offices = offices;
        this.history = history;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public void happened(CaseFacts before, CaseFacts after) {
        follow(before, after, Ending.MUNICIPALITY_CHANGED);
    }

    void follow(CaseFacts before, CaseFacts after, Ending because) {
        history.answers(after.caseId(), ConsentTalk.KIND).map(ConsentTalk::new).ifPresent(talk -> {
            Set<UnitId> old = offices.of(ALL, before);
            Set<UnitId> right = offices.of(talk.agencies(), after);
            right.removeAll(old);
            old.removeAll(offices.of(ALL, after));
            var given =
                    new Given(after.caseId(), right, talk.areas(), talk.howGiven(), clock.instant(), after.prison());
            if (consents.follow(old, given, because)) {
                timeline.record(Entry.bySystem(after.caseId(), given.at(), "consent.followed", Map.of()));
            }
        });
    }
}
