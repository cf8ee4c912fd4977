package no.throughgate.survey;

import java.util.ArrayList;
import java.util.List;

/** A year in one table: the codes for machines, the same in words for people. What it means stands in the other files. */
final class SurveyCsv {

    private static final List<String> COLUMNS = List.of(
            "year",
            "measure",
            "title",
            "by",
            "slice",
            "part",
            "what",
            "value",
            "by_text",
            "slice_text",
            "part_text",
            "what_text");

    private SurveyCsv() {}

    static String of(YearFigures figures, FigureWords.In words) {
        var rows = new ArrayList<List<String>>();
        rows.add(COLUMNS);
        for (Chapter chapter : figures.chapters()) {
            var title = words.said("measure." + chapter.measure() + ".title");
            FigureRow.of(chapter)
                    .forEach(row -> rows.add(List.of(
                            String.valueOf(figures.year()),
                            chapter.measure().name(),
                            title,
                            row.by() == null ? "" : row.by().name(),
                            row.slice(),
                            row.part(),
                            row.what(),
                            number(row, words),
                            row.byWords(words),
                            row.sliceWords(words),
                            words.part(row.part()),
                            words.what(row.what()))));
        }
        return Csv.of(rows);
    }

    /** One measure in words. */
    static String of(Chapter chapter, FigureWords.In words) {
        return Csv.of(Sheets.measure(chapter, words).rows().stream()
                .map(row -> row.stream()
                        .map(cell -> cell instanceof java.math.BigDecimal number
                                ? words.number(number).replace("\u00a0", "")
                                : cell.toString())
                        .toList())
                .toList());
    }

    private static String number(FigureRow row, FigureWords.In words) {
        return words.number(row.value()).replace("\u00a0", "");
    }
}
