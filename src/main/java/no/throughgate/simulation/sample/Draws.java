package no.throughgate.simulation.sample;

import java.util.SplittableRandom;

/**
 * The draws of one row. Only what is specified to the last bit is used (SplittableRandom's longs, StrictMath), so that a seed
 * means the same on every Java version and processor.
 */
final class Draws {

    private final SplittableRandom random;

    Draws(long seed, int row) {
        random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + row * 0xBF58476D1CE4E5B9L);
    }

    /** Uniform in [0, 1). */
    double share() {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }

    boolean happens(double probability) {
        return share() < probability;
    }

    /** Uniform from 0 up to and not including {@code bound}. */
    int below(int bound) {
        return (int) (share() * bound);
    }

    /** Standard normal, by Box and Muller. */
    double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - share()));
        return radius * StrictMath.cos(2 * Math.PI * share());
    }

    <T> T oneOf(T[] items) {
        return items[below(items.length)];
    }
}
