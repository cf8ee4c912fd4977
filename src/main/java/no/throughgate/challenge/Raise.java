package no.throughgate.challenge;

import java.util.Set;
import no.throughgate.kernel.Agency;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Something is wrong with the system.
 *
 * @param unit the raiser's unit that gets the answer
 * @param lifeArea null where it concerns none in particular
 * @param agencies between whom it happens; may be empty
 * @param title 5 to 120 characters
 * @param description 20 to 2,000 characters in plain words, about nobody
 */
public record Raise(
        UnitId unit, Theme theme, @Nullable LifeArea lifeArea, Set<Agency> agencies, String title, String description) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_DESCRIPTION = 2000;
}
