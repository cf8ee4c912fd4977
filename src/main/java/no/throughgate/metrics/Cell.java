package no.throughgate.metrics;

/**
 * One number among those that are hidden or shown together.
 *
 * @param id its place in the {@link Grid}
 * @param n how many people stand behind it
 * @param amount what adds up: the number itself where it is a count, and else the people
 */
record Cell(int id, Place at, Item of, long n, long amount) {

    boolean nobody() {
        return n == 0 && amount == 0;
    }

    boolean small() {
        return SmallNumbers.tooFew(n) || SmallNumbers.tooFew(amount);
    }
}
