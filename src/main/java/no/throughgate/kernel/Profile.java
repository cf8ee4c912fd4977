package no.throughgate.kernel;

/** How much time there is to prepare, in days from opening (or from the day the date became known) to release. */
public enum Profile {
    /** 365 days or more. */
    LONG,
    /** 180 to 364 days. */
    STANDARD,
    /** 42 to 179 days: the standard plan, shortened in proportion. The main case. */
    COMPRESSED,
    /** 3 to 41 days: only what must be done. */
    EXPRESS,
    /** Two days or less: counted in hours. */
    IMMEDIATE,
    /** On remand, no release date: no countdown. */
    REMAND_OPEN,
    /** Not about a release: a matter of the system. No countdown either. */
    MATTER
}
