package no.throughgate.forms;

import java.util.List;
import java.util.Map;

/**
 * One question of a form.
 *
 * @param id the component's id, {@code Field_<kind>_<key>}; also the id of the input in the page
 * @param key name of the answer; where it equals a process variable, the answer becomes that variable
 * @param label the English label in the file; other languages come from messages
 * @param help the English help text in the file, empty when there is none
 * @param options value to English label, in order; empty where the type has none
 * @param knownAs what the answer is called in every form that asks for it; empty where no other does
 * @param optionsFrom name of the list that the page fills in as options, already in words; empty where the file has them
 */
public record FormField(
        String id,
        String key,
        FieldType type,
        String label,
        String help,
        Map<String, String> options,
        String optionsFrom,
        String knownAs,
        Rules rules) {

    FormField with(Map<String, String> filledIn) {
        return new FormField(id, key, type, label, help, filledIn, optionsFrom, knownAs, rules);
    }

    Reading read(List<String> entries) {
        return type.reader().read(this, entries);
    }

    /** A question whose two options are {@code true} and {@code false} is answered by a Boolean, not by a word. */
    boolean isYesOrNo() {
        return options.size() == 2 && options.containsKey("true") && options.containsKey("false");
    }
}
