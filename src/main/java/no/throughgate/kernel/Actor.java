package no.throughgate.kernel;

import java.util.Set;

/**
 * Who acts, for which units, and with which capabilities (realm roles). A lead role implies its staff role: the caller
 * has expanded that already.
 */
public record Actor(UserId user, Set<UnitId> units, Set<String> capabilities) {

    public Actor {
        units = Set.copyOf(units);
        capabilities = Set.copyOf(capabilities);
    }
}
