package no.throughgate.survey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Tables as a workbook. The same tables give the same bytes: nothing in it says when it was made but the day that belongs to it. */
final class Xlsx {

    private static final String PROPERTIES = "docProps/core.xml";

    private Xlsx() {}

    /**
     * @param widths of the columns, in characters
     * @param rows the first one names the columns; a cell is a text or a number
     */
    record Sheet(String name, List<Integer> widths, List<List<Object>> rows) {}

    static byte[] of(List<Sheet> sheets, LocalDate made) {
        try {
            // By way of a file: its parts are read off its directory, since they do not say before themselves how long
            // they are.
            Path file = Files.createTempFile("figures", ".xlsx");
            try {
                written(sheets, file);
                return timeless(file, made);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The workbook could not be written", e);
        }
    }

    private static void written(List<Sheet> sheets, Path to) throws IOException {
        try (var out = Files.newOutputStream(to)) {
            var workbook = new Workbook(out, "Throughgate", "1.0");
            for (Sheet sheet : sheets) {
                fill(workbook.newWorksheet(sheet.name()), sheet);
            }
            workbook.finish();
        }
    }

    private static void fill(Worksheet to, Sheet sheet) {
        for (int column = 0; column < sheet.widths().size(); column++) {
            to.width(column, sheet.widths().get(column));
        }
        to.freezePane(0, 1);
        for (int row = 0; row < sheet.rows().size(); row++) {
            for (int column = 0; column < sheet.rows().get(row).size(); column++) {
                if (sheet.rows().get(row).get(column) instanceof Number number) {
                    to.value(row, column, number);
                } else {
                    to.value(row, column, sheet.rows().get(row).get(column).toString());
                }
                if (row == 0) {
                    to.style(row, column).bold().set();
                }
            }
        }
    }

    /** Its parts in the order of their names, each from the day that belongs to it. */
    private static byte[] timeless(Path xlsx, LocalDate made) throws IOException {
        var parts = new TreeMap<String, byte[]>();
        try (var zip = new ZipFile(xlsx.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (var in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        parts.computeIfPresent(PROPERTIES, (name, xml) -> new String(xml, StandardCharsets.UTF_8)
                .replaceAll("(<dcterms:created[^>]*>)[^<]*", "$1" + made + "T00:00:00Z")
                .getBytes(StandardCharsets.UTF_8));
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(made.atStartOfDay());
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
