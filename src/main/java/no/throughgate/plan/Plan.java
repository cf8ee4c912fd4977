package no.throughgate.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.throughgate.kernel.LifeArea;

/**
 * One version of a plan.
 *
 * @param onePage   written when there was time for one page only
 * @param writtenBy a display name
 */
public record Plan(
        int version,
        boolean onePage,
        String strengths,
        List<Goal> goals,
        Instant writtenAt,
        String writtenBy,
        Optional<Answer> answer) {

    /** @param area never health: that is not written here */
    public record Goal(LifeArea area, String goal, String nextStep) {}

    /**
     * @param ownWords never empty where somebody wrote down a no; on her own page the person may say no without words
     * @param herself  said on her own page, and not to a unit that wrote it down
     */
    public record Answer(Agreement agreement, String ownWords, Instant at, boolean herself) {}

    public enum Agreement {
        AGREES,
        DISAGREES
    }
}
