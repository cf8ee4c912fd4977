package no.throughgate.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.throughgate.kernel.Oslo;

/** Reads fields one by one and remembers everything that is wrong, so that a sender hears of it all at once. */
final class Fields {

    private final RawStay raw;
    private final List<FieldProblem> problems = new ArrayList<>();

    Fields(RawStay raw) {
        this.raw = raw;
    }

    void problem(StayField field, String messageKey, Object... args) {
        problems.add(new FieldProblem(
                field.label(),
                messageKey,
                Arrays.stream(args).map(String::valueOf).toList()));
    }

    void throwIfAny() throws InvalidStay {
        if (!problems.isEmpty()) {
            throw new InvalidStay(problems);
        }
    }

    boolean has(StayField field) {
        return raw.get(field).isPresent();
    }

    void require(StayField... fields) {
        for (StayField field : fields) {
            if (!has(field)) {
                problem(field, "intake.missing");
            }
        }
    }

    /** The value, unless absent or not understood; the latter becomes a problem under {@code messageKey}. */
    <T> Optional<T> read(StayField field, Function<String, Optional<T>> parser, String messageKey, Object... args) {
        Optional<String> text = raw.get(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = parser.apply(text.get());
        if (value.isEmpty()) {
            problem(field, messageKey, args);
        }
        return value;
    }

    Optional<String> id(StayField field) {
        return read(field, text -> Optional.of(text).filter(t -> t.matches("[A-Za-z0-9._:-]{1,64}")), "intake.notAnId");
    }

    Optional<LocalDate> date(StayField field) {
        return read(field, text -> tried(() -> LocalDate.parse(text)), "intake.notADate");
    }

    /** With an offset, or without one as a Norwegian clock shows it. */
    Optional<Instant> instant(StayField field) {
        return read(
                field,
                text -> tried(() -> OffsetDateTime.parse(text).toInstant())
                        .or(() -> tried(() ->
                                LocalDateTime.parse(text).atZone(Oslo.ZONE).toInstant())),
                "intake.notAnInstant");
    }

    <E extends Enum<E>> Optional<E> code(StayField field, Class<E> codes) {
        List<String> known =
                Arrays.stream(codes.getEnumConstants()).map(Enum::name).toList();
        return read(
                field,
                text -> Arrays.stream(codes.getEnumConstants())
                        .filter(code -> code.name().equals(text))
                        .findFirst(),
                "intake.notACode",
                String.join(", ", known));
    }

    private static <T> Optional<T> tried(java.util.function.Supplier<T> parser) {
        try {
            return Optional.of(parser.get());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
