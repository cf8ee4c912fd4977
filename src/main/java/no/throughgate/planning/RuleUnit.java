package no.throughgate.planning;

/** Units of the rule tables. Days are Norwegian calendar days; working hours run 08:00 to 16:00 on working days. */
public enum RuleUnit {
    DAYS,
    WORKING_DAYS,
    HOURS,
    WORKING_HOURS,
    /** By 16:00 the same day, but at least an hour on; the amount is ignored. */
    SAME_DAY,
    /** At 08:00 on the next working day; the amount is ignored. */
    NEXT_WORKING_DAY
}
