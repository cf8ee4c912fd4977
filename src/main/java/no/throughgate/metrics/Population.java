package no.throughgate.metrics;

/** Of whom, or of what, a measure counts: what stands in the denominator. */
public enum Population {
    RELEASED,
    RELEASED_AT_RISK,
    RELEASED_FOUR_WEEKS,
    HANDOVERS,
    ALARMS,
    DATES,
    TRANSFERS,
    MEETINGS,
    CONSENTS,
    OPEN_WORK,
    OPEN_DOORS,
    IMPORTED,
    ANSWERS,
    ORGANISATIONS_ASKED,
    STEPS,
    HARD_STOPS,
    RULE_EDITIONS,
    AREAS_WITH_NEED;

    public static Population of(Measure measure) {
        return switch (measure) {
            case M1, M2, M3, M4, M5, M6, M7, M8, M9, M16, M17, M20, M21, M25, M30 -> RELEASED;
            case M10 -> RELEASED_AT_RISK;
            case M11, M12 -> HANDOVERS;
            case M13 -> ALARMS;
            case M14 -> DATES;
            case M15 -> TRANSFERS;
            case M18 -> MEETINGS;
            case M19 -> CONSENTS;
            case M22 -> OPEN_WORK;
            case M23 -> RELEASED_FOUR_WEEKS;
            case M24 -> OPEN_DOORS;
            case M26 -> IMPORTED;
            case M27 -> ANSWERS;
            case M28 -> ORGANISATIONS_ASKED;
            case M29 -> STEPS;
            case M31 -> HARD_STOPS;
            case M32 -> RULE_EDITIONS;
            case M33 -> AREAS_WITH_NEED;
        };
    }
}
