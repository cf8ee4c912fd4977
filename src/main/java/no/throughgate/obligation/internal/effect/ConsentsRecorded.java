package no.throughgate.obligation.internal.effect;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.throughgate.cases.CaseFacts;
import no.throughgate.consent.Consents;
import no.throughgate.consent.Consents.Given;
import no.throughgate.kernel.Agency;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.ObligationHistory;
import no.throughgate.obligation.OutcomeEffect;
import no.throughgate.obligation.UnitsOfRoles;
import no.throughgate.obligation.WrongAnswer;
import org.springframework.stereotype.Component;

/**
 * T07: what the person agrees to share, with whom. The organisation that walks beside the person is often chosen later:
 * what was agreed for "a voluntary organisation" is given to it when it says yes (T38).
 */
@Component
class ConsentsRecorded implements OutcomeEffect {

    private static final String TALK = "recordConsents";
    private static final List<LifeArea> SHAREABLE = Arrays.stream(LifeArea.values())
            .filter(area -> area != LifeArea.HEALTH_AND_SUBSTANCE)
            .toList();

    private final Consents consents;
    private final UnitsOfRoles units;
    private final ObligationHistory history;

    ConsentsRecorded(Consents consents, UnitsOfRoles units, ObligationHistory history) {
        this.consents = consents;
        this.units = units;
        this.history = history;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(TALK, "acceptCompanionship");
    }

    @Override
    public void apply(Performed p) {
        if (p.kind().equals(TALK)) {
            if (p.text("consentScope").equals("SOME")
                    && (agencies(p).findAny().isEmpty() || areas(p).findAny().isEmpty())) {
                throw new WrongAnswer("sharedWith", "obligation.nameWhomAndWhat");
            }
            var to = agencies(p).flatMap(agency -> unit(agency, p.facts()).stream());
            consents.replace(given(p, p, to.toList()));
        } else {
            history.answers(p.facts().caseId(), TALK)
                    .map(answers -> new Performed(p.id(), p.facts(), TALK, p.unit(), Optional.empty(), p.at(), answers))
                    .filter(talk -> agencies(talk).anyMatch(Agency.NGO::equals))
                    .ifPresent(talk -> consents.add(given(talk, p, List.of(p.unit()))));
        }
    }

    private static Given given(Performed talk, Performed now, List<UnitId> to) {
        return new Given(now.facts().caseId(), to, areas(talk).toList(), talk.text("givenHow"), now.at(), now.unit());
    }

    private static Stream<Agency> agencies(Performed talk) {
        return all(talk)
                ? Arrays.stream(Agency.values())
                : listed(talk, "sharedWith").map(Agency::valueOf);
    }

    private static Stream<LifeArea> areas(Performed talk) {
        return all(talk) ? SHAREABLE.stream() : listed(talk, "sharedAbout").map(LifeArea::valueOf);
    }

    private static boolean all(Performed talk) {
        return talk.text("consentScope").equals("ALL");
    }

    /** What is ticked counts only beside "yes to some": a no is a no, whatever stands below it. */
    private static Stream<String> listed(Performed talk, String key) {
        return talk.text("consentScope").equals("SOME") && talk.data().get(key) instanceof Iterable<?> ticked
                ? StreamSupport.stream(ticked.spliterator(), false).map(Object::toString)
                : Stream.empty();
    }

    /** The case's own unit of the agency; one that only stands in for it is not whom the person agreed to. */
    private Optional<UnitId> unit(Agency agency, CaseFacts facts) {
        return switch (agency) {
            case PRISON -> Optional.of(facts.prison());
            case NGO -> Optional.ofNullable(facts.ngo());
            case MUNICIPALITY, NAV, HOUSING, HEALTH, PROBATION, EDUCATION ->
                units.unit(agency.name(), facts).filter(unit -> unit.agency() == agency);
            default -> Optional.empty();
        };
    }
}
