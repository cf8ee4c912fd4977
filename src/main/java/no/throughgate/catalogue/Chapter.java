package no.throughgate.catalogue;

import java.util.List;

/**
 * One process in the reader's language.
 *
 * @param calledBy processes that call it; empty for what starts by itself
 */
public record Chapter(String id, String title, List<Line> lines, List<Other> calledBy, List<Other> calls) {

    /** Another process, with its title. */
    public record Other(String id, String title) {}

    /**
     * One step: an obligation with an owner, a clock and a consequence.
     *
     * @param code the catalogue's number, such as T16
     * @param from who hands it over; empty for a step inside one agency
     * @param owner who owes it
     * @param clock when it is due in the standard plan
     * @param shortClock when it is due where there is no time, or that it is left out
     * @param ifRefused what is drawn for a refusal; empty where the coordinator is asked
     * @param ifMissed what contains a miss
     * @param source where the rule comes from, and how far to trust it
     */
    public record Line(
            String kind,
            String code,
            String title,
            String from,
            String owner,
            boolean must,
            boolean restricted,
            String clock,
            String shortClock,
            String ifRefused,
            String ifMissed,
            String source) {}
}
