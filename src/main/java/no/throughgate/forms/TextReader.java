package no.throughgate.forms;

import java.util.Locale;

/** Text as form-js measures it: lengths after trimming, patterns on the untrimmed text. Script text is just text. */
final class TextReader {

    private TextReader() {}

    /** A one-line field: line breaks and tabs become spaces, as form-js does on paste. */
    static Reading line(FormField field, String typed) {
        return read(field, typed.replaceAll("\r\n|[\r\n\t]", " "));
    }

    /** A field of several lines: browsers send each line break as two characters, but count it as one. */
    static Reading paragraphs(FormField field, String typed) {
        return read(field, typed.replace("\r\n", "\n"));
    }

    private static Reading read(FormField field, String text) {
        if (text.isEmpty()) {
            return Reading.empty(field);
        }
        Rules rules = field.rules();
        String trimmed = JavaScriptText.trim(text);
        if (rules.maxLength() != null && trimmed.length() > rules.maxLength()) {
            return Reading.wrong("tooLong", rules.maxLength(), trimmed.length());
        }
        if (rules.minLength() != null && trimmed.length() < rules.minLength()) {
            return Reading.wrong(trimmed.isEmpty() ? "required" : "tooShort", rules.minLength());
        }
        if (JavaScriptText.hasUnstorable(text)) {
            return Reading.wrong("unstorable");
        }
        if (rules.pattern() != null && !rules.pattern().matcher(text).find()) {
            return Reading.wrong("pattern");
        }
        if (rules.shape() != null && !rules.shape().fits(text)) {
            return Reading.wrong(rules.shape().name().toLowerCase(Locale.ROOT));
        }
        return trimmed.isEmpty() ? new Reading(null, null) : Reading.of(trimmed);
    }
}
