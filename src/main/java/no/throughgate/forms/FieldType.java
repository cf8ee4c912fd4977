package no.throughgate.forms;

import java.util.Set;

/** The components of Camunda Forms that we render, with the properties that we understand. Anything else stops the start. */
public enum FieldType {
    TEXTFIELD(TextReader::line, Set.of(), Set.of("minLength", "maxLength", "pattern", "validationType")),
    TEXTAREA(TextReader::paragraphs, Set.of(), Set.of("minLength", "maxLength")),
    NUMBER(NumberReader::read, Set.of("decimalDigits"), Set.of("min", "max")),
    DATE(MomentReader::date, Set.of("subtype", "dateLabel"), Set.of()),
    TIME(
            MomentReader::time,
            Set.of("subtype", "timeLabel", "timeSerializingFormat", "timeInterval", "use24h"),
            Set.of()),
    SELECT(ChoiceReader::one, Set.of("values", "valuesKey"), Set.of()),
    RADIO(ChoiceReader::one, Set.of("values"), Set.of()),
    CHECKBOX(ChoiceReader::tick, Set.of(), Set.of()),
    CHECKLIST(ChoiceReader::many, Set.of("values"), Set.of());

    private final FieldReader reader;
    private final Set<String> properties;
    private final Set<String> rules;

    FieldType(FieldReader.OneEntry reader, Set<String> properties, Set<String> rules) {
        this(FieldReader.ofOneEntry(reader), properties, rules);
    }

    FieldType(FieldReader reader, Set<String> properties, Set<String> rules) {
        this.reader = reader;
        this.properties = properties;
        this.rules = rules;
    }

    FieldReader reader() {
        return reader;
    }

    /** Properties beyond id, type, key, label, description, validate and layout. */
    Set<String> properties() {
        return properties;
    }

    /** Keys of {@code validate} beyond required. */
    Set<String> rules() {
        return rules;
    }
}
