package no.throughgate.metrics;

/**
 * Of whom a number is: of everybody, or of one slice of a kind of slicing.
 *
 * @param slicing empty of everybody, who are the same whatever they are broken down by
 */
record Place(String slicing, String slice) implements Comparable<Place> {

    static final Place EVERYBODY = new Place("", Counted.EVERYBODY);

    static Place of(String slicing, String slice) {
        return slice.equals(Counted.EVERYBODY) ? EVERYBODY : new Place(slicing, slice);
    }

    boolean everybody() {
        return equals(EVERYBODY);
    }

    @Override
    public int compareTo(Place other) {
        int by = slicing.compareTo(other.slicing);
        return by != 0 ? by : slice.compareTo(other.slice);
    }
}
