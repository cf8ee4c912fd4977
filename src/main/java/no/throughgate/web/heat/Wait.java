package no.throughgate.web.heat;

/**
 * How long something waited.
 *
 * @param days  working days after the day on which somebody was asked, up to the day of the end: 0 = the same day
 * @param hours whole hours by the clock
 */
public record Wait(long days, long hours) {

    private static final int A_DAY = 24;

    /** Under a day is said in hours. */
    public boolean inHours() {
        return hours < A_DAY;
    }
}
