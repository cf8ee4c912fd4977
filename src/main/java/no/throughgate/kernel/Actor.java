package no.throughgate.kernel;

import java.util.Set;

/**
 * Who acts, for which units, and with which capabilities (realm roles). A lead role implies its staff role: the caller
 * has expanded that already.
 *
 * @param opened cases that are nobody's business of theirs and that they have opened in an emergency: to read, not to act
 */
public record Actor(UserId user, Set<UnitId> units, Set<String> capabilities, Set<CaseId> opened) {

    public Actor(UserId user, Set<UnitId> units, Set<String> capabilities) {
        this(user, units, capabilities, Set.of());
    }

    public Actor {
        units = Set.copyOf(units);
        capabilities = Set.copyOf(capabilities);
        opened = Set.copyOf(opened);
    }
}
