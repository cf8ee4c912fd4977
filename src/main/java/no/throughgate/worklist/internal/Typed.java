package no.throughgate.worklist.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.throughgate.forms.FormField;
import no.throughgate.forms.FormSchema;
import no.throughgate.forms.FormView.KnownView;

/** What a form's page sent: the fields' text, and which version of the draft it was typed over. */
record Typed(Map<String, List<String>> fields, int seen) {

    /** Names the version in the page; not a field of any form, since those are Java names. */
    static final String SEEN = "draft-version";

    /** Said by "keep what stands here": the version that is to be written over, knowingly. */
    static final String KEEP = "draft-keep";

    /** Nobody writes more than this by hand, and all forms' longest answers together are shorter. */
    private static final int MANY_CHARACTERS = 200_000;

    /** From a page of ours; what belongs to no field is left out. */
    static Typed of(FormSchema form, Map<String, List<String>> sent) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (FormField field : form.fields()) {
            for (String name : List.of(field.key(), field.key() + KnownView.AGAIN)) {
                if (sent.containsKey(name)) {
                    fields.put(name, List.copyOf(sent.get(name)));
                }
            }
        }
        return new Typed(fields, number(sent.getOrDefault(KEEP, sent.getOrDefault(SEEN, List.of("")))));
    }

    boolean keepable() {
        return fields.values().stream()
                        .flatMap(List::stream)
                        .mapToLong(String::length)
                        .sum()
                <= MANY_CHARACTERS;
    }

    private static int number(List<String> sent) {
        try {
            return Integer.parseInt(sent.get(0));
        } catch (NumberFormatException fromNoPageOfOurs) {
            return Draft.NONE;
        }
    }
}
