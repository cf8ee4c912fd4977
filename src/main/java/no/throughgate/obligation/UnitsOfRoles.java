package no.throughgate.obligation;

import java.util.Optional;
import no.throughgate.cases.CaseFacts;
import no.throughgate.kernel.UnitId;

/** From a role in the rule tables to the unit that plays it for a case. */
public interface UnitsOfRoles {

    Optional<UnitId> unit(String role, CaseFacts facts);
}
