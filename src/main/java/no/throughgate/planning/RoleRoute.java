package no.throughgate.planning;

import java.util.Optional;

/**
 * Where a role's obligations go.
 *
 * @param lane the lane of the models the role's tasks are drawn in
 * @param capability the realm role that may do them
 * @param leadCapability the realm role of the leader who hears at L2
 * @param unitPattern a unit path with {prison}, {municipality}, {county}, {ngo} or {home}
 * @param leadUnitPattern where that leader sits; the same pattern for most
 * @param fallbackRole the role that takes over when a placeholder has no value for the case
 * @param servingOutsideRole the role that stands in its place while the person serves outside prison
 */
public record RoleRoute(
        String role,
        String lane,
        String capability,
        String leadCapability,
        String unitPattern,
        String leadUnitPattern,
        Optional<String> fallbackRole,
        Optional<String> servingOutsideRole,
        Provenance provenance) {}
