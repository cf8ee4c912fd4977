package no.throughgate.directory;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** A table that ships with the product: {@code ;} between columns, a header, {@code #} before notes on the source. */
public final class DataFile {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    private DataFile() {}

    /** The rows of {@code data/<name>} on the classpath, by column name. */
    public static List<CSVRecord> rows(String name) {
        var file = new ClassPathResource("data/" + name);
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
                var rows = FORMAT.parse(reader)) {
            return rows.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("The data file " + name + " could not be read", e);
        }
    }
}
