package no.throughgate.simulation.internal;

/**
 * Reproducible chance without a shared generator: the same seed, case, kind and question give the same draw, whichever
 * thread asks and in whatever order.
 */
record Chance(long seed) {

    /** Uniform in [0, 1). */
    double draw(String... about) {
        long h = seed * 0x9E3779B97F4A7C15L;
        for (String part : about) {
            for (int i = 0; i < part.length(); i++) {
                h = (h ^ part.charAt(i)) * 0x100000001B3L;
            }
            h = mix(h);
        }
        return (mix(h) >>> 11) * 0x1.0p-53;
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
