package no.throughgate.survey;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as spreadsheets in Norway open it: semicolons, UTF-8 with a byte order mark, and no cell that a spreadsheet would take for a
 * formula.
 */
final class Csv {

    private static final String MARK = "\uFEFF";

    private Csv() {}

    static String of(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n", MARK, "\r\n"));
    }

    private static String cell(String text) {
        boolean formula =
                !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !text.matches("-?\\d+([.,]\\d+)?");
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
