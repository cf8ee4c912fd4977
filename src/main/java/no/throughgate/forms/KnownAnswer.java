package no.throughgate.forms;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

/**
 * What a question has been answered before.
 *
 * @param typed as it would be typed into the field
 * @param unit who said it, by name
 * @param from the obligation it was said in
 */
public record KnownAnswer(List<String> typed, LocalDate since, String unit, long from) {

    /** The order of ticks says nothing. */
    public boolean says(List<String> answer) {
        return new HashSet<>(typed).equals(new HashSet<>(answer));
    }
}
