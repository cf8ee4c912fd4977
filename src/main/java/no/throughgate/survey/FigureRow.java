package no.throughgate.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import no.throughgate.metrics.Figure;
import no.throughgate.metrics.Slice;
import org.jspecify.annotations.Nullable;

/**
 * One number as a row of a spreadsheet.
 *
 * @param by by what it is broken down; null of everybody
 * @param value null where it is hidden
 */
record FigureRow(
        @Nullable Slice by,
        String slice,
        String part,
        String what,
        @Nullable BigDecimal value) {

    /** Of everybody first, then of each slice; what a slicing says of everybody once more is left out. */
    static List<FigureRow> of(Chapter chapter) {
        var rows = new ArrayList<FigureRow>();
        chapter.numbers().everybody().forEach(figure -> rows.add(of(null, figure)));
        chapter.numbers().slices().forEach((by, figures) -> figures.stream()
                .filter(figure -> !figure.everybody())
                .forEach(figure -> rows.add(of(by, figure))));
        return rows;
    }

    private static FigureRow of(@Nullable Slice by, Figure figure) {
        return new FigureRow(by, figure.slice(), figure.part(), figure.what(), figure.value());
    }

    String byWords(FigureWords.In words) {
        return by == null ? "" : words.slicing(by);
    }

    String sliceWords(FigureWords.In words) {
        return by == null ? words.said("measures.everybody") : words.slice(by, slice);
    }
}
