package no.throughgate.forms;

import static no.throughgate.forms.FieldCase.read;
import static no.throughgate.forms.FieldCase.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Good and bad answers for a field, on both sides of each of its boundaries. */
final class FieldCases {

    private static final List<String> TEXTS = List.of(
            " ",
            "     ",
            "\u00a0\u202f\u3000",
            "\tab\n",
            "Kåre Ørnulf Ærlig",
            "<script>alert('1')</script>",
            "=1 + 1",
            "{{ secret }}",
            "first\nsecond\nthird",
            "😀😀😀",
            "x".repeat(20_000));

    /** For fields that demand a shape. */
    private static final List<String> SHAPES = List.of(
            "0301",
            " 0301 ",
            "030",
            "03011",
            "0 301",
            "٠٣٠١",
            "22 00 00 00",
            "+47 22 00 00 00",
            "+4722000000",
            "004722000000",
            "tlf. 22000000",
            "22.00.00.00",
            "kari@example.no",
            "kari@example",
            "kari@",
            "kari @example.no",
            "kari@example.no ");

    private FieldCases() {}

    /**
     * The answers of each field, where a question that stands in several forms with the same type, rules and options is put to the
     * first of them: neither form-js nor we know it from the others but by its label.
     */
    static Map<FormField, List<FieldCase>> of(List<FormSchema> forms) {
        var asked = new HashSet<Object>();
        var cases = new LinkedHashMap<FormField, List<FieldCase>>();
        forms.forEach(form -> form.fields()
                .forEach(field -> cases.put(
                        field,
                        asked.add(question(field))
                                ? of(field)
                                : List.of(of(field).get(0)))));
        return cases;
    }

    /** All of a field that decides which answers are taken. */
    static Object question(FormField field) {
        return List.of(field.type(), field.rules(), List.copyOf(field.options().keySet()), field.optionsFrom());
    }

    static List<FieldCase> of(FormField field) {
        var cases = new ArrayList<FieldCase>();
        cases.add(new FieldCase(List.of(), null));
        cases.addAll(
                switch (field.type()) {
                    case TEXTFIELD, TEXTAREA -> texts(field.rules());
                    case NUMBER -> numbers(field.rules());
                    case DATE -> dates();
                    case TIME -> times();
                    case SELECT, RADIO -> choices(field);
                    case CHECKLIST -> lists(field);
                    case CHECKBOX -> List.of(read("true", true), read("on", "on"), read("false", "false"));
                });
        return cases;
    }

    private static List<FieldCase> texts(Rules rules) {
        Stream<String> boundaries = Stream.of(rules.minLength(), rules.maxLength())
                .filter(length -> length != null)
                .flatMap(length -> Stream.of(
                        "x".repeat(length - 1),
                        "x".repeat(length),
                        "x".repeat(length + 1),
                        "  " + "x".repeat(length) + "\u00a0",
                        "😀" + "x".repeat(length - 1),
                        "x\n".repeat(length).substring(0, length)));
        boolean shaped = rules.pattern() != null || rules.shape() != null;
        return Stream.of(boundaries, TEXTS.stream(), shaped ? SHAPES.stream() : Stream.<String>of())
                .flatMap(texts -> texts)
                .filter(text -> !text.isEmpty())
                .map(FieldCase::text)
                .toList();
    }

    private static List<FieldCase> numbers(Rules rules) {
        var cases = new ArrayList<>(List.of(
                read("0", 0),
                read("-1", -1),
                read("−1", -1),
                read("+5", 5),
                read("007", 7),
                read(" 12 ", 12),
                read("12,0", 12),
                read("1,5", 1.5),
                read("1.5", 1.5),
                read("1,55", 1.55),
                read("1,555", 1.555),
                read("0,30", 0.3),
                read("1 250", 1250),
                read("1\u00a0250,50", 1250.5),
                read("1\u202f250", 1250),
                read("12 34", "12 34"),
                read("abc", "abc"),
                read("12abc", "12abc"),
                read("1,2,3", "1,2,3"),
                read("--1", "--1"),
                read("1.250,50", "1.250,50"),
                read("9".repeat(15), 999_999_999_999_999L)));
        for (BigDecimal end : Stream.of(rules.min(), rules.max()).toList()) {
            for (String step : List.of("-1", "-0.01", "0", "0.01", "1")) {
                BigDecimal number = end.add(new BigDecimal(step));
                cases.add(read(number.toPlainString().replace('.', ','), number));
            }
        }
        return cases;
    }

    private static List<FieldCase> dates() {
        return List.of(
                text("2026-03-24"),
                text("2028-02-29"),
                text("2026-03-29"),
                text("1900-01-01"),
                text("2099-12-31"),
                read("24.03.2026", "2026-03-24"),
                read("4.3.2026", "2026-03-04"),
                read(" 24.03.2026 ", "2026-03-24"),
                text("2026-02-29"),
                text("2026-04-31"),
                text("2026-13-01"),
                text("2026-00-10"),
                text("2026-1-5"),
                read("31.11.2026", "2026-11-31"),
                read("29.02.2027", "2027-02-29"),
                text("24/03/2026"),
                text("2026-03-24T10:00"),
                text("2026-03"),
                text("20260324"),
                text("i morgen"));
    }

    private static List<FieldCase> times() {
        return List.of(
                text("09:30"),
                text("00:00"),
                text("23:59"),
                read("9:30", "09:30"),
                read("9.30", "09:30"),
                read("0930", "09:30"),
                text("25:00"),
                text("12:60"),
                text("-1:00"),
                text("halv ti"),
                text(":"));
    }

    private static List<FieldCase> choices(FormField field) {
        List<String> all = List.copyOf(field.options().keySet());
        String some = all.get(0);
        var cases = new ArrayList<>(List.of(
                text("NO_SUCH_OPTION"),
                text(" "),
                text(some + " "),
                text("x" + some.toLowerCase(Locale.ROOT)),
                new FieldCase(all, all)));
        all.stream().limit(12).forEach(value -> cases.add(text(value)));
        cases.add(text(all.get(all.size() - 1)));
        return cases;
    }

    private static List<FieldCase> lists(FormField field) {
        var all = List.copyOf(field.options().keySet());
        var cases = new ArrayList<>(List.of(
                new FieldCase(all, all),
                new FieldCase(List.of("NO_SUCH_OPTION"), List.of("NO_SUCH_OPTION")),
                new FieldCase(List.of(all.get(0), "NO_SUCH_OPTION"), List.of(all.get(0), "NO_SUCH_OPTION"))));
        all.forEach(value -> cases.add(new FieldCase(List.of(value), List.of(value))));
        return cases;
    }

    static boolean hasRound(FormSchema form, Map<FormField, List<FieldCase>> cases, int round) {
        return form.fields().stream().anyMatch(field -> round < cases.get(field).size());
    }

    /** Typed and data of one round: for each field its case number {@code round}, or its first answer when it has no more. */
    static Map<String, FieldCase> round(FormSchema form, Map<FormField, List<FieldCase>> cases, int round) {
        var chosen = new LinkedHashMap<String, FieldCase>();
        for (FormField field : form.fields()) {
            List<FieldCase> all = cases.get(field);
            chosen.put(field.key(), all.get(round < all.size() ? round : 0));
        }
        return chosen;
    }
}
