package no.throughgate.intake;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Problem;

/**
 * Moved release dates as they are asked for: {@code case;new_date;type;certainty}, the columns in any order, semicolons or
 * commas. In place of {@code case} a line may name the stay, {@code stay} and {@code source}. Checks each line by itself;
 * whether a case can be moved is asked elsewhere.
 */
final class DateMovesFile {

    /** The columns; all are needed, and of the case and the stay one. */
    enum Column {
        CASE,
        STAY,
        SOURCE,
        NEW_DATE,
        TYPE,
        CERTAINTY;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Move(long line, ReleaseDate to) {}

    record BadLine(long line, FieldProblem problem) {}

    private static final Set<Column> WHOM = EnumSet.of(Column.CASE, Column.STAY, Column.SOURCE);
    private static final String USUAL_SOURCE = "KDI";

    private final Map<CaseId, Move> moves = new LinkedHashMap<>();
    private final List<BadLine> bad = new ArrayList<>();
    private final Map<Column, Integer> places;
    private final String delimiter;
    private final int width;

    private final Stays stays;

    /** Whose case a stay is. */
    interface Stays {
        Optional<CaseId> find(String source, String stayId);
    }

    private DateMovesFile(String header, Stays stays) throws UnusableFile {
        this.stays = stays;
        delimiter = header.indexOf(';') >= 0 ? ";" : ",";
        List<String> names =
                Arrays.stream(header.split(delimiter, -1)).map(String::strip).toList();
        width = names.size();
        places = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            places.put(column, names.indexOf(column.label()));
        }
        boolean whom = places.get(Column.CASE) >= 0 || places.get(Column.STAY) >= 0;
        String missing = places.entrySet().stream()
                .filter(place -> place.getValue() < 0)
                .map(Map.Entry::getKey)
                .filter(column -> !WHOM.contains(column) || column == Column.CASE && !whom)
                .map(Column::label)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new UnusableFile("intake.import.missingColumns", missing);
        }
    }

    /** @throws UnusableFile if it is empty or its first line lacks a column */
    static DateMovesFile read(CsvLines lines, Stays stays) throws IOException, UnusableFile {
        var file =
                new DateMovesFile(lines.next().orElseThrow(() -> new UnusableFile("intake.import.emptyFile")), stays);
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (!line.get().isBlank()) {
                file.add(lines.number(), line.get());
            }
        }
        return file;
    }

    /** The same from members instead of lines; the first is line 1. */
    static DateMovesFile of(List<Map<Column, String>> asked, Stays stays) throws UnusableFile {
        var file = new DateMovesFile("case;stay;source;new_date;type;certainty", stays);
        for (int i = 0; i < asked.size(); i++) {
            file.add(i + 1, asked.get(i));
        }
        return file;
    }

    Map<CaseId, Move> moves() {
        return moves;
    }

    List<BadLine> bad() {
        return bad;
    }

    private void add(long number, String line) {
        String[] cells = line.split(delimiter, -1);
        if (cells.length != width) {
            reject(number, "", "intake.import.wrongColumns", String.valueOf(cells.length), String.valueOf(width));
            return;
        }
        Map<Column, String> fields = new HashMap<>();
        places.forEach((column, place) -> fields.put(column, place < 0 ? "" : cells[place].strip()));
        add(number, fields);
    }

    private void add(long number, Map<Column, String> fields) {
        String stay = fields.getOrDefault(Column.STAY, "");
        String source = fields.getOrDefault(Column.SOURCE, "");
        Optional<CaseId> caseId = stay.isEmpty()
                ? caseId(fields.getOrDefault(Column.CASE, ""))
                : stays.find(source.isEmpty() ? USUAL_SOURCE : source, stay);
        Optional<LocalDate> date = date(fields.getOrDefault(Column.NEW_DATE, ""));
        Optional<ReleaseType> type = code(ReleaseType.class, fields.getOrDefault(Column.TYPE, ""));
        Optional<Certainty> certainty = code(Certainty.class, fields.getOrDefault(Column.CERTAINTY, ""));
        if (caseId.isEmpty() && !stay.isEmpty()) {
            reject(number, Column.STAY.label(), "intake.moves.noSuchStay");
        } else if (caseId.isEmpty()) {
            reject(number, Column.CASE.label(), "intake.moves.notACase");
        } else if (date.isEmpty()) {
            reject(number, Column.NEW_DATE.label(), "intake.notADate");
        } else if (type.isEmpty()) {
            reject(number, Column.TYPE.label(), "intake.notACode", names(ReleaseType.values()));
        } else if (certainty.isEmpty()) {
            reject(number, Column.CERTAINTY.label(), "intake.notACode", names(Certainty.values()));
        } else if (moves.containsKey(caseId.get())) {
            long first = moves.get(caseId.get()).line();
            reject(
                    number,
                    (stay.isEmpty() ? Column.CASE : Column.STAY).label(),
                    "intake.moves.twice",
                    String.valueOf(first));
        } else {
            moves.put(caseId.get(), new Move(number, new ReleaseDate(date.get(), type.get(), certainty.get())));
        }
    }

    private void reject(long number, String field, String messageKey, String... args) {
        bad.add(new BadLine(number, new FieldProblem(field, messageKey, List.of(args))));
    }

    private static Optional<CaseId> caseId(String text) {
        try {
            return Optional.of(new CaseId(text));
        } catch (Problem notOne) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> code(Class<E> codes, String text) {
        return Arrays.stream(codes.getEnumConstants())
                .filter(code -> code.name().equalsIgnoreCase(text))
                .findFirst();
    }

    private static String names(Enum<?>[] codes) {
        return Arrays.stream(codes).map(Enum::name).collect(Collectors.joining(", "));
    }
}
