package no.throughgate.simulation.sample;

import java.time.LocalDate;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseType;
import org.jspecify.annotations.Nullable;

/**
 * How a stay is expected to end.
 *
 * @param days      length of the stay; known to the sample even where the source does not know the end
 * @param date      absent for most people on remand
 * @param twoThirds absent where parole cannot come into question
 */
record Release(
        int days, @Nullable ReleaseType type, @Nullable Certainty certainty, boolean dated, boolean parole) {

    /** Sentences served from 60 days on may end in parole at two thirds; that six in ten do is our choice, as are the rest. */
    static Release ofSentence(Draws draws) {
        int days = Lengths.sentence(draws);
        double kind = draws.share();
        boolean sure = draws.happens(0.2);
        if (days >= 60 && kind < 0.6) {
            return new Release(days, ReleaseType.PAROLE, sure ? Certainty.DECIDED : Certainty.ESTIMATED, true, true);
        }
        if (days >= 60 && kind < 0.65) {
            return new Release(days, ReleaseType.ELECTRONIC_MONITORING, Certainty.ESTIMATED, true, false);
        }
        if (days >= 60 && kind < 0.67) {
            return new Release(days, ReleaseType.INSTITUTION, Certainty.ESTIMATED, true, false);
        }
        return new Release(
                days, ReleaseType.SENTENCE_END, sure ? Certainty.DECIDED : Certainty.CALCULATED, true, false);
    }

    /** One in five has a date before it happens: the court has set one. */
    static Release ofRemand(Draws draws) {
        int days = Lengths.remand(draws);
        return draws.happens(0.2)
                ? new Release(days, ReleaseType.REMAND_COURT, Certainty.ESTIMATED, true, false)
                : new Release(days, null, null, false, false);
    }

    static Release sentence(int days) {
        return new Release(days, ReleaseType.SENTENCE_END, Certainty.CALCULATED, true, false);
    }

    static Release parole(int days) {
        return new Release(days, ReleaseType.PAROLE, Certainty.ESTIMATED, true, true);
    }

    @Nullable
    LocalDate date(LocalDate started) {
        return dated ? started.plusDays(days) : null;
    }

    @Nullable
    LocalDate twoThirds(LocalDate started) {
        return parole ? started.plusDays(days) : null;
    }
}
