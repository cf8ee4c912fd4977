package no.throughgate.simulation.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.throughgate.forms.FormCatalog;
import no.throughgate.forms.FormField;
import no.throughgate.forms.FormSchema;
import no.throughgate.obligation.FormOptions;
import org.jspecify.annotations.Nullable;

/** Fills in forms as a worker would, and sends them through the same validation. */
final class Answers {

    private static final Pattern CODE = Pattern.compile("^/municipality/(\\d{4})/");

    private static final String SHORT = "SIM-2026/001";
    private static final String LONG = "Simulated answer, SIM-2026/001";

    /** Days of a release, which the simulated agencies take from the case. */
    private static final Set<String> RELEASE = Set.of("releaseDate", "releaseBy");

    private final FormCatalog forms;
    private final List<FormOptions> options;
    private final Chance chance;

    Answers(FormCatalog forms, List<FormOptions> options, Chance chance) {
        this.forms = forms;
        this.options = options;
        this.chance = chance;
    }

    /** @param release the release date as the case knows it, asked for only where a form wants it */
    Map<String, Object> to(Open open, Supplier<@Nullable LocalDate> release, LocalDate today) {
        return forms.form(open.kind())
                .map(form -> fill(offered(form, open), open, release, today))
                .orElse(Map.of());
    }

    /** What only the case can offer is asked for as the page does. */
    private FormSchema offered(FormSchema form, Open open) {
        if (!form.waitsForOptions()) {
            return form;
        }
        return options.stream()
                .filter(source -> source.kinds().contains(form.kind()))
                .findFirst()
                .map(source -> form.withOptions(source.fitting(open.id())))
                .orElse(form);
    }

    private Map<String, Object> fill(
            FormSchema form, Open open, Supplier<@Nullable LocalDate> release, LocalDate today) {
        Map<String, List<String>> typed = new HashMap<>();
        for (FormField field : form.fields()) {
            String text = answer(field, open, release, today);
            if (!text.isEmpty()) {
                typed.put(field.key(), List.of(text));
            }
        }
        var result = form.validate(typed, Locale.ENGLISH);
        if (!result.accepted()) {
            throw new IllegalStateException("simulated answers to " + form.kind() + " refused: " + result.errors());
        }
        return result.values();
    }

    private String answer(FormField field, Open open, Supplier<@Nullable LocalDate> release, LocalDate today) {
        LocalDate known = RELEASE.contains(field.key()) ? release.get() : null;
        if (known != null) {
            return known.toString();
        }
        if (open.kind().equals("bookFirstDays") && FirstDays.asks(field)) {
            return FirstDays.answer(field, release.get(), today);
        }
        if (field.key().equals("otherReceiver")) {
            return "false"; // the simulated coordinator knows no other office
        }
        double draw = chance.draw(open.stay(), open.kind(), field.key());
        if (field.optionsFrom().isEmpty()
                ? !field.options().isEmpty()
                : field.rules().required()) {
            return choice(field, draw);
        }
        return switch (field.type()) {
            case TEXTFIELD, TEXTAREA -> text(field, open);
            case NUMBER -> "7";
            case DATE -> today.plusDays(7).toString();
            case TIME -> "10:00";
            default -> "";
        };
    }

    /** Yes more often than no, granted more often than denied: the first option is the hopeful one. */
    private static String choice(FormField field, double draw) {
        List<String> values = List.copyOf(field.options().keySet());
        return draw < 0.7 ? values.get(0) : values.get((int) (draw * 1000) % values.size());
    }

    private static String text(FormField field, Open open) {
        String key = field.key();
        if (key.endsWith("Phone")) {
            return "22 33 44 55";
        }
        if (key.equals("municipality")) {
            // A municipality confirms for itself.
            Matcher own = CODE.matcher(open.unit());
            return own.find() ? own.group(1) : "0301";
        }
        Integer least = field.rules().minLength();
        return least != null && least > SHORT.length() ? LONG : SHORT;
    }
}
