package no.throughgate.survey;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import no.throughgate.metrics.Figure;
import no.throughgate.metrics.Measure;
import no.throughgate.metrics.Slice;

/** One kind of slice on paper: slices down and numbers across, or the other way round where that fits the page. */
public record PaperTable(String title, List<String> columns, List<Row> rows) {

    public record Row(String head, List<String> cells) {}

    /** Columns beside the first one that an upright page has room for. */
    private static final int ACROSS = 7;

    /** What a number is called can be long: more of them than these are easier to read down the page. */
    private static final int FEW = 4;

    /** Absent where there is nothing, or more than a page can hold either way: the workbook has it all. */
    static Optional<PaperTable> of(Measure measure, Slice by, List<Figure> figures, FigureWords.In words) {
        Shown shown = Shown.of(measure, figures);
        List<String> numbers =
                shown.slices().stream().map(column -> column(column, words)).toList();
        List<Row> rows = shown.rows().stream()
                .map(row -> new Row(
                        words.slice(by, row.slice()),
                        row.numbers().stream().map(n -> cell(n, words)).toList()))
                .toList();
        if (rows.isEmpty() || numbers.size() > ACROSS && rows.size() > ACROSS) {
            return Optional.empty();
        }
        boolean turn = numbers.size() > ACROSS || numbers.size() > FEW && rows.size() <= ACROSS;
        return Optional.of(
                turn ? turned(words.slicing(by), numbers, rows) : new PaperTable(words.slicing(by), numbers, rows));
    }

    private static PaperTable turned(String title, List<String> numbers, List<Row> rows) {
        return new PaperTable(
                title,
                rows.stream().map(Row::head).toList(),
                IntStream.range(0, numbers.size())
                        .mapToObj(n -> new Row(
                                numbers.get(n),
                                rows.stream().map(row -> row.cells().get(n)).toList()))
                        .toList());
    }

    /** A dash where there is none, as on the pages. */
    private static String cell(Optional<Figure> number, FigureWords.In words) {
        return number.map(figure -> words.number(figure.value())).orElse("–");
    }

    private static String column(String column, FigureWords.In words) {
        int space = column.lastIndexOf(' ');
        String what = column.substring(space + 1);
        return words.part(column.substring(0, space)) + (what.equals("count") ? "" : ", " + words.what(what));
    }
}
