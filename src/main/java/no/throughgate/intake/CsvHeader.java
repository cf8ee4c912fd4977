package no.throughgate.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The first line of a file: which delimiter it uses and which column holds which field. */
final class CsvHeader {

    /** Without these no line could begin a stay. */
    static final Set<StayField> REQUIRED = EnumSet.of(
            StayField.STAY_ID,
            StayField.NATIONAL_ID,
            StayField.NAME,
            StayField.PRISON,
            StayField.STARTED,
            StayField.CATEGORY);

    private final CSVFormat format;
    private final List<String> names;

    private CsvHeader(CSVFormat format, List<String> names) {
        this.format = format;
        this.names = names;
    }

    static CsvHeader of(String line) throws UnusableFile {
        char delimiter = line.indexOf(';') >= 0 ? ';' : ',';
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
        List<String> names = new ArrayList<>();
        try {
            parse(format, line).ifPresent(record -> record.forEach(name -> names.add(name.strip())));
        } catch (BrokenLine e) {
            throw new UnusableFile("intake.import.noHeader");
        }
        CsvHeader header = new CsvHeader(format, names);
        List<String> missing = REQUIRED.stream()
                .filter(field ->
                        names.stream().noneMatch(name -> StayField.named(name).equals(Optional.of(field))))
                .map(StayField::label)
                .toList();
        if (missing.size() == REQUIRED.size()) {
            throw new UnusableFile("intake.import.noHeader");
        }
        if (!missing.isEmpty()) {
            throw new UnusableFile("intake.import.missingColumns", String.join(", ", missing));
        }
        return header;
    }

    /** The fields of a data line by their names in the header. */
    Map<String, String> fields(String line) throws BrokenLine {
        CSVRecord record = parse(format, line).orElseThrow(() -> new BrokenLine("intake.import.brokenQuotes"));
        if (record.size() != names.size()) {
            throw new BrokenLine(
                    "intake.import.wrongColumns", String.valueOf(record.size()), String.valueOf(names.size()));
        }
        Map<String, String> fields = new HashMap<>();
        for (int column = 0; column < names.size(); column++) {
            fields.put(names.get(column), record.get(column));
        }
        return fields;
    }

    List<String> ignored() {
        return names.stream().filter(name -> StayField.named(name).isEmpty()).toList();
    }

    String delimiter() {
        return format.getDelimiterString();
    }

    private static Optional<CSVRecord> parse(CSVFormat format, String line) throws BrokenLine {
        try (var parser = format.parse(new StringReader(line))) {
            return parser.stream().findFirst();
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new BrokenLine("intake.import.brokenQuotes");
        }
    }

    /** A line that does not even fall into columns. */
    static final class BrokenLine extends Exception {

        private final transient FieldProblem problem;

        BrokenLine(String messageKey, String... args) {
            super(messageKey);
            problem = new FieldProblem("", messageKey, List.of(args));
        }

        FieldProblem problem() {
            return problem;
        }
    }
}
