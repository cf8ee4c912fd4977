package no.throughgate.access;

import java.util.Map;
import java.util.Set;
import no.throughgate.kernel.LifeArea;

/** The realm roles that rules mention by name. */
final class Capabilities {

    static final String COORDINATOR = "coordinator";
    static final String PRISON_STAFF = "prison-staff";

    /** Whose the restricted lane of a life area is: health, and whoever must be told of a release because the crime hurt them. */
    static final Map<LifeArea, Set<String>> RESTRICTED_LANES = Map.of(
            LifeArea.HEALTH_AND_SUBSTANCE, Set.of("prison-health", "health-staff"),
            LifeArea.LAW_AND_CONDITIONS, Set.of("prison-lead"));

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

    /** Those who may open a case that is not theirs in an emergency: not the organisations, not the directorate. */
    static final Set<String> EMERGENCY = Set.of(
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
            "health-staff");

    private Capabilities() {}
}
