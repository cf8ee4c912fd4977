package no.throughgate.metrics;

/** What is measured. The statement stands in {@code metrics/<name>.sql}, title and definition in the messages. */
public enum Measure {
    /** Released with no follow-up owner. */
    M7(false),
    /** Met at the gate, and by whom. */
    M8(true),
    /** Handover acceptance time, in hours. */
    M11(false),
    /** Escalations per level. */
    M13(false),
    /** Glippdays: the goal is 0. */
    M33(false);

    private final boolean partsOfAWhole;

    Measure(boolean partsOfAWhole) {
        this.partsOfAWhole = partsOfAWhole;
    }

    /** Do the parts add up to a total that is shown too? Then one hidden part alone could be found by subtraction. */
    boolean partsOfAWhole() {
        return partsOfAWhole;
    }
}
