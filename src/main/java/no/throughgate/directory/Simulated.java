package no.throughgate.directory;

import no.throughgate.kernel.Agency;

/** What the product makes up for a unit so that everybody can be reached before a real directory is connected. */
final class Simulated {

    private Simulated() {}

    /** A mailbox under the top-level domain that RFC 2606 reserves for examples: a mail there can reach nobody. */
    static String address(Unit unit) {
        return slug(unit) + "@throughgate.example";
    }

    /** {@code leader-nav-0301} leads {@code /nav/0301}. */
    static String leader(Unit unit) {
        return "leader-" + slug(unit);
    }

    static String leaderName(Unit unit) {
        return "Leder (simulert), " + unit.name();
    }

    static String deputy(Unit unit) {
        return "deputy-" + slug(unit);
    }

    static String deputyName(Unit unit) {
        return "Stedfortreder (simulert), " + unit.name();
    }

    /** Voluntary organisations and GP contacts are small: nobody stands in, and the ladder must cope. */
    static boolean hasDeputy(Unit unit) {
        return unit.agency() != Agency.NGO && !unit.id().value().startsWith("/health/gp/");
    }

    private static String slug(Unit unit) {
        return unit.id().value().substring(1).replace('/', '-');
    }
}
