package no.throughgate.planning;

import java.time.Instant;
import java.util.List;

/**
 * One edition of the rule tables after those that came with the application.
 *
 * @param number counts from 1; 0 is what came with the application
 * @param effectiveAt the first instant at which it is in force
 * @param takesRunning cases that run take it too; else those that were opened before stay on the edition they had
 */
public record RuleEdition(int number, Instant effectiveAt, boolean takesRunning) {

    /** The edition that came with the application. */
    public static final int SHIPPED = 0;

    private boolean inForce(Instant now) {
        return !effectiveAt.isAfter(now);
    }

    private boolean reaches(Instant openedAt) {
        return takesRunning || !effectiveAt.isAfter(openedAt);
    }

    /** The number of the edition that cases go by that are opened now. */
    public static int inForce(List<RuleEdition> editions, Instant now) {
        return ofCase(editions, now, now);
    }

    /**
     * The number of the edition that a case goes by: the newest in force that was there when the case was opened, or that takes
     * running cases. It follows from two instants that are kept anyway, so that every due date and every event of the past can
     * be explained by the edition it was made under.
     *
     * @param editions in the order in which they were decided
     */
    public static int ofCase(List<RuleEdition> editions, Instant openedAt, Instant now) {
        int number = SHIPPED;
        for (RuleEdition edition : editions) {
            if (edition.inForce(now) && edition.reaches(openedAt)) {
                number = edition.number();
            }
        }
        return number;
    }
}
