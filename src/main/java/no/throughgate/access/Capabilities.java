package no.throughgate.access;

import java.util.Set;

/** The realm roles that rules mention by name. */
final class Capabilities {

    static final String COORDINATOR = "coordinator";
    static final String PRISON_STAFF = "prison-staff";

    /** Those who may read the restricted lane (health, address-protected people). */
    static final Set<String> RESTRICTED_LANE = Set.of("prison-health", "health-staff");

    /** Those who can owe an obligation. */
    static final Set<String> AGENCY = Set.of(
            COORDINATOR,
            PRISON_STAFF,
            "prison-lead",
            "prison-health",
            "probation-staff",
            "probation-lead",
            "nav-staff",
            "nav-lead",
            "housing-staff",
            "municipal-coordinator",
            "health-staff",
            "education-staff",
            "ngo-staff",
            "ngo-lead",
            "county-governor",
            "committee");

    private Capabilities() {}
}
