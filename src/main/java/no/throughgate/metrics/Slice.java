package no.throughgate.metrics;

/** By what a figure may be broken down. Each is a column of what is known of a case on the counted day; see {@code metrics/common.sql}. */
public enum Slice {
    PRISON,
    COUNTY,
    MUNICIPALITY,
    /** How much time there was to plan in. */
    PROFILE,
    SEX,
    /** Age in the year of the counted day, in bands. */
    AGE,
    /** Time served until the release, in bands. */
    SENTENCE;

    String column() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
