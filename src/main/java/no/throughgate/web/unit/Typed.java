package no.throughgate.web.unit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.throughgate.forms.TypedDay;
import org.jspecify.annotations.Nullable;

/** A form of the unit's page as it was typed: read field by field, so that everything that is wrong is said at once. */
final class Typed {

    private static final String MAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s.]+";
    private static final String PHONE = "(\\+[1-9]\\d{6,14}|0047\\d{8}|\\d{5}|\\d{8})";
    private static final int LONGEST = 254;

    private final Map<String, String> fields;
    private final Map<String, String> errors = new LinkedHashMap<>();

    Typed(Map<String, String> fields) {
        this.fields = fields;
    }

    static Typed nothing() {
        return new Typed(Map.of());
    }

    /** By field, for the page. */
    public String get(String field) {
        return fields.getOrDefault(field, "");
    }

    /** Message keys by field, in the order in which the page asks. */
    public Map<String, String> errors() {
        return errors;
    }

    boolean wrong() {
        return !errors.isEmpty();
    }

    private String text(String field) {
        return get(field).strip();
    }

    /** Absent if nothing was typed. */
    @Nullable
    String mail(String field) {
        String mail = text(field);
        if (!mail.isEmpty() && (mail.length() > LONGEST || !mail.matches(MAIL))) {
            errors.put(field, "unit.error.mail");
        }
        return mail.isEmpty() ? null : mail;
    }

    /** A Norwegian number of five or eight digits, or one with its country; absent if nothing was typed. */
    @Nullable
    String phone(String field) {
        String phone = text(field).replaceAll("[\\s()-]", "");
        if (!phone.isEmpty() && !phone.matches(PHONE)) {
            errors.put(field, "unit.error.phone");
        }
        return phone.isEmpty() ? null : phone;
    }

    /** From 1 to 9999; absent if nothing was typed. */
    @Nullable
    Integer number(String field) {
        String number = text(field);
        if (number.isEmpty()) {
            return null;
        }
        if (!number.matches("[1-9]\\d{0,3}")) {
            errors.put(field, "unit.error.number");
            return null;
        }
        return Integer.valueOf(number);
    }

    String chosen(String field) {
        if (text(field).isEmpty()) {
            errors.put(field, "unit.error.choose");
        }
        return text(field);
    }

    <E extends Enum<E>> Optional<E> chosen(String field, E[] codes) {
        Optional<E> code = Arrays.stream(codes)
                .filter(one -> one.name().equals(text(field)))
                .findFirst();
        if (code.isEmpty()) {
            errors.put(field, "unit.error.choose");
        }
        return code;
    }

    /** A first and a last day; the last is neither before the first nor before today. */
    Optional<Days> days(String from, String until, LocalDate today) {
        Optional<LocalDate> first = day(from);
        Optional<LocalDate> last = day(until);
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        if (last.get().isBefore(first.get())) {
            errors.put(until, "unit.error.untilBeforeFrom");
        } else if (last.get().isBefore(today)) {
            errors.put(until, "unit.error.past");
        }
        return Optional.of(new Days(first.get(), last.get()));
    }

    record Days(LocalDate from, LocalDate until) {}

    private Optional<LocalDate> day(String field) {
        Optional<LocalDate> day = TypedDay.read(get(field));
        if (day.isEmpty()) {
            errors.put(field, "unit.error.day");
        }
        return day;
    }
}
