package no.throughgate.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import no.throughgate.forms.FormField;
import no.throughgate.forms.FormSchema;
import no.throughgate.forms.FormView.FieldView;

/** Wrong in every field of a form at once, as people are wrong: left out, mistyped, out of range, too long, or hostile. */
enum BadAnswers {
    NOTHING {
        @Override
        String to(FormField field) {
            return "";
        }

        @Override
        boolean complainsOf(FormField field) {
            return field.rules().required();
        }
    },
    SCRIPT {
        @Override
        String to(FormField field) {
            return HOSTILE;
        }

        @Override
        boolean complainsOf(FormField field) {
            return !isText(field);
        }
    },
    OUT_OF_RANGE {
        @Override
        String to(FormField field) {
            var rules = field.rules();
            return switch (field.type()) {
                case TEXTFIELD, TEXTAREA -> rules.maxLength() == null ? "x" : "x".repeat(rules.maxLength() + 1);
                case NUMBER ->
                    rules.max() == null
                            ? "tolv"
                            : rules.max().add(BigDecimal.ONE).toPlainString().replace('.', ',');
                case DATE -> "31.02.2027";
                case TIME -> "25:00";
                case CHECKBOX -> "kanskje";
                case SELECT, RADIO, CHECKLIST -> "NO_SUCH_OPTION";
            };
        }

        @Override
        boolean complainsOf(FormField field) {
            return !isText(field) || field.rules().maxLength() != null;
        }
    };

    static final String HOSTILE = "<script>alert('1')</script>\"><img src=x>";

    abstract String to(FormField field);

    abstract boolean complainsOf(FormField field);

    Map<String, String> typed(FormSchema form) {
        var typed = new LinkedHashMap<String, String>();
        form.fields().forEach(field -> typed.put(field.key(), to(field)));
        return typed;
    }

    /** The fields that must be complained of, as the page names them. */
    List<FieldView> wrong(FormSchema form, Locale locale) {
        var views = form.view(Map.of(), Map.of(), locale).fields();
        return IntStream.range(0, views.size())
                .filter(i -> complainsOf(form.fields().get(i)))
                .mapToObj(views::get)
                .toList();
    }

    static boolean isText(FormField field) {
        return Set.of("TEXTFIELD", "TEXTAREA").contains(field.type().name());
    }
}
