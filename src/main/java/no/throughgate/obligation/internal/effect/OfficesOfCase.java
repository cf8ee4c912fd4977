package no.throughgate.obligation.internal.effect;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.throughgate.cases.CaseFacts;
import no.throughgate.kernel.Agency;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.UnitsOfRoles;
import org.springframework.stereotype.Component;

/** The case's own unit of each agency; one that only stands in for it is not whom the person agreed to. */
@Component
class OfficesOfCase {

    private final UnitsOfRoles units;

    OfficesOfCase(UnitsOfRoles units) {
        this.units = units;
    }

    /** A set of its own, for the caller to change. */
    Set<UnitId> of(Collection<Agency> agencies, CaseFacts facts) {
        return agencies.stream()
                .flatMap(agency -> unit(agency, facts).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

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
