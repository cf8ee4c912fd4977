package no.throughgate.kernel;

/** The agencies between which a release is handed over. */
public enum Agency {
    PRISON,
    PRISON_HEALTH,
    COORDINATOR,
    PROBATION,
    NAV,
    HOUSING,
    MUNICIPALITY,
    HEALTH,
    EDUCATION,
    NGO,
    COUNTY_GOVERNOR,
    DIRECTORATE
}
