package no.throughgate.forms;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one component of a form file that asks something. */
final class FieldFileReader {

    private static final Set<String> PROPERTIES =
            Set.of("id", "type", "key", "label", "description", "validate", "layout", "properties");
    /** Escapes that mean the same in Java and JavaScript; {@code \s}, {@code \w} and {@code \b} do not. */
    private static final Pattern FOREIGN_ESCAPE = Pattern.compile("\\\\(?![d.+()/\\\\-])|\\(\\?|\\[\\^|&&");

    private FieldFileReader() {}

    static FormField field(JsonNode component) {
        String id = component.path("id").asString("");
        FieldType type = type(component, id);
        var known = new HashSet<>(PROPERTIES);
        known.addAll(type.properties());
        BadForm.onUnknown(component, known, id);
        String key = component.path("key").asString("");
        BadForm.unless(key.matches("[a-z][a-zA-Z0-9]*"), id + " needs a camelCase key");
        String label = plain(component, labelProperty(type), id);
        BadForm.unless(!label.isBlank(), id + " needs a label");
        return new FormField(
                id,
                key,
                type,
                label,
                plain(component, "description", id),
                options(component, type, id),
                component.path("valuesKey").asString(""),
                knownAs(component, id),
                rules(component, type, id));
    }

    /** Camunda Forms leaves a component's own properties to us; we have one. */
    private static String knownAs(JsonNode component, String id) {
        JsonNode properties = component.path("properties");
        BadForm.onUnknown(properties, Set.of("knownAs"), id + ".properties");
        String name = properties.path("knownAs").asString("");
        BadForm.unless(
                name.matches("|[a-z][a-zA-Z]*\\.[a-z][a-zA-Z]*"), id + ".properties.knownAs must be like housing.size");
        return name;
    }

    private static FieldType type(JsonNode component, String id) {
        String type = component.path("type").asString("");
        if (type.equals("datetime")) {
            String subtype = component.path("subtype").asString("");
            BadForm.unless(subtype.equals("date") || subtype.equals("time"), id + ": the subtype must be date or time");
            String format = component.path("timeSerializingFormat").asString("no_timezone");
            BadForm.unless(format.equals("no_timezone"), id + ": timeSerializingFormat must be no_timezone");
            // form-js rounds times down to its interval, 15 minutes unless told otherwise, without a word.
            BadForm.unless(
                    subtype.equals("date") || component.path("timeInterval").asInt(15) == 1,
                    id + ": timeInterval must be 1");
            return subtype.equals("date") ? FieldType.DATE : FieldType.TIME;
        }
        for (FieldType known : FieldType.values()) {
            boolean ofItsOwnName = known != FieldType.DATE && known != FieldType.TIME;
            if (ofItsOwnName && known.name().toLowerCase(Locale.ROOT).equals(type)) {
                return known;
            }
        }
        throw BadForm.because(id + " is of the unsupported type '" + type + "'");
    }

    private static String labelProperty(FieldType type) {
        return switch (type) {
            case DATE -> "dateLabel";
            case TIME -> "timeLabel";
            default -> "label";
        };
    }

    private static String plain(JsonNode component, String property, String id) {
        String text = component.path(property).asString("");
        BadForm.unless(!text.startsWith("=") && !text.contains("{{"), id + " has an expression as " + property);
        return text;
    }

    private static Map<String, String> options(JsonNode component, FieldType type, String id) {
        var options = new LinkedHashMap<String, String>();
        for (JsonNode option : component.path("values")) {
            BadForm.onUnknown(option, Set.of("label", "value"), id);
            JsonNode value = option.path("value");
            BadForm.unless(
                    value.isString() && !value.stringValue().isEmpty(), id + ": an option's value must be a text");
            String before =
                    options.put(value.stringValue(), option.path("label").asString(""));
            BadForm.unless(before == null, id + " has the option " + value.stringValue() + " twice");
        }
        boolean filledIn = !component.path("valuesKey").asString("").isEmpty();
        BadForm.unless(
                (type.properties().contains("values") && !filledIn) != options.isEmpty(),
                id + " needs options of its own, or the name of a list");
        return Collections.unmodifiableMap(options);
    }

    private static Rules rules(JsonNode component, FieldType type, String id) {
        JsonNode validate = component.path("validate");
        var known = new HashSet<>(type.rules());
        known.add("required");
        BadForm.onUnknown(validate, known, id + ".validate");
        var rules = new Rules(
                validate.path("required").asBoolean(false),
                whole(validate, "minLength", id),
                whole(validate, "maxLength", id),
                number(validate, "min", id),
                number(validate, "max", id),
                whole(component, "decimalDigits", id),
                pattern(validate, id),
                shape(validate, id));
        refuseOpenEnds(rules, type, id);
        return rules;
    }

    /** Without these, spaces would pass as an answer, and a paste of any size as a text. */
    private static void refuseOpenEnds(Rules rules, FieldType type, String id) {
        if (type == FieldType.TEXTFIELD || type == FieldType.TEXTAREA) {
            BadForm.unless(rules.maxLength() != null, id + " needs validate.maxLength");
            BadForm.unless(
                    !rules.required() || rules.minLength() != null, id + " is required and needs validate.minLength");
        }
        if (type == FieldType.NUMBER) {
            BadForm.unless(rules.min() != null && rules.max() != null, id + " needs validate.min and validate.max");
        }
    }

    private static @Nullable BigDecimal number(JsonNode parent, String property, String id) {
        JsonNode node = parent.path(property);
        BadForm.unless(node.isMissingNode() || node.isNumber(), id + ": " + property + " must be a number");
        return node.isMissingNode() ? null : node.decimalValue();
    }

    private static @Nullable Integer whole(JsonNode parent, String property, String id) {
        BigDecimal number = number(parent, property, id);
        if (number == null) {
            return null;
        }
        BadForm.unless(number.stripTrailingZeros().scale() <= 0, id + ": " + property + " must be a whole number");
        return number.intValueExact();
    }

    private static @Nullable Pattern pattern(JsonNode validate, String id) {
        String expression = validate.path("pattern").asString("");
        if (expression.isEmpty()) {
            return null;
        }
        BadForm.unless(
                !FOREIGN_ESCAPE.matcher(expression).find(),
                id + " has a pattern that Java and JavaScript read differently");
        try {
            return Pattern.compile(expression, Pattern.UNIX_LINES);
        } catch (PatternSyntaxException wrong) {
            throw BadForm.because(id + " has a broken pattern: " + wrong.getDescription());
        }
    }

    private static @Nullable Shape shape(JsonNode validate, String id) {
        return switch (validate.path("validationType").asString("")) {
            case "" -> null;
            case "email" -> Shape.EMAIL;
            case "phone" -> Shape.PHONE;
            default -> throw BadForm.because(id + " has an unsupported validationType");
        };
    }
}
