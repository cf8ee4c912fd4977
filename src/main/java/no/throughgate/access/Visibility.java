package no.throughgate.access;

import java.util.Map;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.UnitId;

/**
 * Who sees which obligation and which case, as SQL: the lists, the counts, the pages and the API all use these
 * predicates, so what one may not see is nowhere, not even in a number. Aliases: {@code o} app.obligation,
 * {@code c} app.release_case. Bind {@link #params}.
 */
public final class Visibility {

    /** The restricted lane does not exist for those outside it. */
    public static final String LANE = "(o.info_lane <> 'RESTRICTED' or :seesRestricted)";

    /** Work that one of the user's units owes and the user has the capability for: may be claimed and done. */
    public static final String OWED = "o.receiver_unit = any(:units) and o.capability = any(:capabilities) and " + LANE;

    /** What one of the user's units asked of another. */
    public static final String SENT = "o.sender_unit = any(:units) and o.sender_unit <> o.receiver_unit and " + LANE;

    /**
     * A case is open to its own prison, to the prison's coordinator, and to every unit that owes or has asked for
     * something in it. Whoever refused or gave back has no more business there.
     */
    public static final String CASE = """
            (c.prison_unit = any(:prisons) or exists (
                select 1 from app.obligation o where o.case_id = c.case_id and %s and (
                    (o.receiver_unit = any(:units) and o.capability = any(:capabilities)
                        and o.state not in ('REJECTED', 'RETURNED', 'WITHDRAWN', 'EXPIRED'))
                    or (o.sender_unit = any(:units) and o.state <> 'WITHDRAWN'))))""".formatted(LANE);

    private Visibility() {}

    public static Map<String, Object> params(CurrentUser user) {
        return params(user.actor());
    }

    public static Map<String, Object> params(Actor actor) {
        return Map.of(
                "units", actor.units().stream().map(UnitId::value).toArray(String[]::new),
                "capabilities", actor.capabilities().toArray(String[]::new),
                "prisons", prisons(actor),
                "seesRestricted", seesRestricted(actor));
    }

    public static boolean seesRestricted(CurrentUser user) {
        return seesRestricted(user.actor());
    }

    private static boolean seesRestricted(Actor actor) {
        return actor.capabilities().stream().anyMatch(Capabilities.RESTRICTED_LANE::contains);
    }

    /** The prisons all of whose cases the user works with: one's own, or the one that is coordinated. */
    private static String[] prisons(Actor actor) {
        return actor.units().stream()
                .filter(unit -> switch (unit.agency()) {
                    case PRISON -> actor.capabilities().contains(Capabilities.PRISON_STAFF);
                    case COORDINATOR -> actor.capabilities().contains(Capabilities.COORDINATOR);
                    default -> false;
                })
                .map(unit -> unit.value().replaceFirst("/coordinator$", ""))
                .toArray(String[]::new);
    }
}
