package no.throughgate.survey;

import java.util.ArrayList;
import java.util.List;
import no.throughgate.challenge.RegisterLine;
import no.throughgate.kernel.Oslo;
import no.throughgate.metrics.Period;
import no.throughgate.survey.Xlsx.Sheet;

/** Figures as tables: what a workbook's sheets and a CSV show. */
final class Sheets {

    private Sheets() {}

    /** One measure in words. */
    static Sheet measure(Chapter chapter, FigureWords.In words) {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of(
                words.said("measures.by"),
                words.said("survey.whom"),
                words.said("measures.part"),
                words.said("measures.what"),
                words.said("measures.number")));
        FigureRow.of(chapter)
                .forEach(row -> rows.add(List.of(
                        row.byWords(words),
                        row.sliceWords(words),
                        words.part(row.part()),
                        words.what(row.what()),
                        row.value() == null ? words.number(null) : FigureWords.plain(row.value()))));
        return new Sheet(chapter.measure().name(), List.of(20, 28, 44, 22, 12), rows);
    }

    static Sheet definitions(List<Chapter> chapters, Period period, FigureWords.In words) {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of(
                words.said("survey.measure"),
                words.said("survey.title.column"),
                words.said("survey.population"),
                words.said("survey.numerator"),
                words.said("survey.unit"),
                words.said("measures.source"),
                words.said("measures.caveat")));
        chapters.forEach(chapter -> {
            var said = Definition.of(chapter, period, words);
            rows.add(List.of(
                    chapter.measure().name(),
                    said.title(),
                    said.population(),
                    said.numerator(),
                    String.join(", ", said.units()),
                    said.source(),
                    said.caveat()));
        });
        rows.add(List.of("", words.said("survey.period", first(period, words), last(period, words))));
        rows.add(List.of("", words.said("survey.hidden")));
        return new Sheet(words.said("survey.definitions"), List.of(8, 36, 44, 80, 24, 40, 60), rows);
    }

    static Sheet challenges(List<RegisterLine> lines, FigureWords.In words) {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.<Object>copyOf(ChallengeRow.heads(words)));
        lines.forEach(line ->
                rows.add(List.<Object>copyOf(ChallengeRow.of(line, words).cells())));
        return new Sheet(words.said("survey.challenges"), List.of(26, 22, 36, 16, 10, 14, 18, 14), rows);
    }

    static String first(Period period, FigureWords.In words) {
        return words.day(Oslo.dateOf(period.from()));
    }

    static String last(Period period, FigureWords.In words) {
        return words.day(Oslo.dateOf(period.asOf()).minusDays(1));
    }
}
