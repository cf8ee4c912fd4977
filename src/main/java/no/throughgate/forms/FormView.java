package no.throughgate.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form as the template shows it: only words, ids and flags, nothing to decide.
 *
 * @param summaryTitle heading above the list of errors
 * @param summary one link per wrong field; empty = no summary is shown
 */
public record FormView(List<String> paragraphs, String summaryTitle, List<ErrorLink> summary, List<FieldView> fields) {

    /** @param target id of the input that has to be corrected */
    public record ErrorLink(String target, String text) {}

    /**
     * @param id of the input, or of the first option of a group
     * @param widget name of the fragment in {@code forms/widgets} that shows it
     * @param mark "must be filled in" or "optional", in words
     * @param describedBy ids of help and error, as {@code aria-describedby} wants them; null leaves the attribute out
     * @param error empty = nothing wrong
     * @param known where the case knows the answer already
     */
    public record FieldView(
            String id,
            String name,
            String widget,
            String label,
            String mark,
            boolean required,
            String help,
            @Nullable String describedBy,
            String error,
            String value,
            String inputMode,
            List<OptionView> options,
            @Nullable KnownView known) {

        public boolean wrong() {
            return !error.isEmpty();
        }
    }

    /**
     * Beside a field that the case knows the answer to.
     *
     * @param said "known since … from …"
     * @param reasons for asking again, none of them chosen to begin with
     */
    public record KnownView(String id, String name, String said, List<OptionView> reasons) {

        /** Ends the name of the reason's input. */
        public static final String AGAIN = ".again";
    }

    public record OptionView(String id, String value, String label, boolean chosen) {}
}
