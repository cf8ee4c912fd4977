package no.throughgate.metrics;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of return statistics: {@code year;released;returned_1m;returned_6m;returned_24m;source}, semicolons, the columns in any order, one
 * line a year for the whole country. Checks each line by itself.
 */
final class ReturnFile {

    static final List<String> COLUMNS =
            List.of("year", "released", "returned_1m", "returned_6m", "returned_24m", "source");

    /** What is wrong with a line; the column is empty if it is the line as a whole. */
    record BadLine(long line, String column, String messageKey, List<String> args) {}

    /** Nothing of the file can be used. */
    static final class Unusable extends Exception {

        final String messageKey;
        final transient List<String> args;

        Unusable(String messageKey, String... args) {
            super(messageKey);
            this.messageKey = messageKey;
            this.args = List.of(args);
        }
    }

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setDelimiter(';').get();

    private final ReturnLine line;
    private final List<BadLine> bad = new ArrayList<>();
    private final Map<Integer, ReturnYear> years = new LinkedHashMap<>();
    private final Map<Integer, Long> lines = new LinkedHashMap<>();
    private long number;

    private ReturnFile(ReturnLine line) {
        this.line = line;
    }

    /** @param text the whole file, with or without a byte order mark */
    static ReturnFile read(String text, ReturnLine line) throws Unusable {
        String[] all = text.replace("\uFEFF", "").split("\r?\n", -1);
        List<String> header = fields(all[0]).stream().map(String::strip).toList();
        List<String> strange =
                header.stream().filter(name -> !COLUMNS.contains(name)).toList();
        List<String> missing =
                COLUMNS.stream().filter(name -> !header.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw new Unusable("figures.returns.missingColumns", String.join(", ", missing));
        }
        // A file by prison or county would pass for a country if its lines were read as years.
        if (!strange.isEmpty() || header.size() != COLUMNS.size()) {
            throw new Unusable("figures.returns.strangeColumns", String.join(", ", strange));
        }
        var file = new ReturnFile(line);
        Arrays.stream(all).skip(1).forEach(one -> file.take(one, header));
        return file;
    }

    private void take(String text, List<String> header) {
        number++;
        if (text.isBlank()) {
            return;
        }
        List<String> values = fields(text);
        if (values.size() != header.size()) {
            wrong("", "figures.returns.wrongColumns", String.valueOf(values.size()), String.valueOf(header.size()));
            return;
        }
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < header.size(); i++) {
            fields.put(header.get(i), values.get(i).strip());
        }
        line.read(fields, this::wrong).ifPresent(this::add);
    }

    private void add(ReturnYear year) {
        Long before = lines.putIfAbsent(year.year(), number + 1);
        if (before == null) {
            years.put(year.year(), year);
        } else {
            wrong("year", "figures.returns.twice", String.valueOf(before));
        }
    }

    private void wrong(String column, String messageKey, String... args) {
        bad.add(new BadLine(number + 1, column, messageKey, List.of(args)));
    }

    private static List<String> fields(String text) {
        try (var parser = FORMAT.parse(new StringReader(text))) {
            return parser.stream().findFirst().map(CSVRecord::toList).orElse(List.of());
        } catch (IOException | UncheckedIOException | IllegalStateException brokenQuotes) {
            return List.of();
        }
    }

    List<ReturnYear> years() {
        return List.copyOf(years.values());
    }

    List<BadLine> bad() {
        return List.copyOf(bad);
    }

    int lines() {
        return years.size() + (int) bad.stream().map(BadLine::line).distinct().count();
    }
}
