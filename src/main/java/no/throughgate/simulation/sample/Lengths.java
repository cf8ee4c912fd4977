package no.throughgate.simulation.sample;

/**
 * How long people stay, in days.
 *
 * <p>Sentences: the mean time served is 170 days (national strategy), and most are short with a long tail, which a log-normal
 * distribution describes; its spread of 1.1 is our choice (half serve less than about 95 days), its median of 90 makes the
 * mean 170 after the ends are cut at 14 days and ten years. A redraw does the cutting.
 *
 * <p>Remand: about 1,000 of 4,100 places are held by people on remand and 9,000 people are released a year. The other 3,100
 * places with 170 days each give 3,100 × 365 / 170 ≈ 6,650 releases a year from sentences, so about 2,350 of 9,000, 26 %,
 * leave from remand, after 1,000 × 365 / 2,350 ≈ 155 days on average; exponential, 2 days to two years.
 */
final class Lengths {

    static final double REMAND_SHARE = 0.26;

    private static final double LOG_MEDIAN = 4.4983;
    private static final double SPREAD = 1.1;
    private static final int SHORTEST_SENTENCE = 14;
    private static final int LONGEST_SENTENCE = 3650;

    private static final double REMAND_MEAN = 155;
    private static final int SHORTEST_REMAND = 2;
    private static final int LONGEST_REMAND = 730;

    private Lengths() {}

    static int sentence(Draws draws) {
        while (true) {
            double days = StrictMath.exp(LOG_MEDIAN + SPREAD * draws.normal());
            if (days >= SHORTEST_SENTENCE && days <= LONGEST_SENTENCE) {
                return (int) Math.round(days);
            }
        }
    }

    static int remand(Draws draws) {
        double days = -REMAND_MEAN * StrictMath.log(1 - draws.share());
        return (int) Math.max(SHORTEST_REMAND, Math.min(LONGEST_REMAND, Math.round(days)));
    }
}
