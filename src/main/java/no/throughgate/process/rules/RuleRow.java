package no.throughgate.process.rules;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import no.throughgate.planning.Amount;
import no.throughgate.planning.Provenance;
import no.throughgate.planning.RuleUnit;
import no.throughgate.planning.Trust;
import org.jspecify.annotations.Nullable;

/** One row's outputs, typed; a value that is missing or no known word is an {@link IllegalStateException} naming its place. */
record RuleRow(String table, Map<String, @Nullable Object> inputs, Map<String, @Nullable Object> values) {

    String text(String column) {
        return optionalText(column).orElseThrow(() -> bad(column));
    }

    Optional<String> optionalText(String column) {
        return Optional.ofNullable(value(column)).map(Object::toString).filter(text -> !text.isBlank());
    }

    int number(String column) {
        if (value(column) instanceof Number number) {
            return number.intValue();
        }
        throw bad(column);
    }

    OptionalInt optionalNumber(String column) {
        return value(column) == null ? OptionalInt.empty() : OptionalInt.of(number(column));
    }

    boolean flag(String column) {
        if (value(column) instanceof Boolean flag) {
            return flag;
        }
        throw bad(column);
    }

    <E extends Enum<E>> E word(Class<E> words, String column) {
        try {
            return Enum.valueOf(words, text(column));
        } catch (IllegalArgumentException e) {
            throw bad(column);
        }
    }

    Amount amount(String amount, String unit) {
        return new Amount(number(amount), word(RuleUnit.class, unit));
    }

    Provenance provenance() {
        return new Provenance(text("source"), word(Trust.class, "trust"));
    }

    private @Nullable Object value(String column) {
        return values.get(column);
    }

    private IllegalStateException bad(String column) {
        return new IllegalStateException("Rule table %s, row for %s: %s cannot be read in column %s"
                .formatted(table, inputs, values.get(column), column));
    }
}
