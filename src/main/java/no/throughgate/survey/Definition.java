package no.throughgate.survey;

import java.util.List;
import no.throughgate.kernel.Oslo;
import no.throughgate.metrics.Measure;
import no.throughgate.metrics.Period;
import no.throughgate.metrics.Population;

/**
 * What a measure's numbers mean, in one language.
 *
 * @param population of whom or of what it counts
 * @param numerator which of them a number counts
 * @param units in what its numbers are, each once, in the order of the numbers
 * @param source where the numbers come from, by whom they were counted where it was not us, and until when
 * @param caveat what to mind; may be empty
 */
public record Definition(
        String title, String population, String numerator, List<String> units, String source, String caveat) {

    static Definition of(Chapter chapter, Period period, FigureWords.In words) {
        Measure measure = chapter.measure();
        return new Definition(
                words.said("measure." + measure + ".title"),
                words.said("survey.population." + Population.of(measure)),
                words.said("measure." + measure + ".definition"),
                chapter.numbers().everybody().stream()
                        .map(figure -> words.what(figure.what()))
                        .distinct()
                        .toList(),
                source(chapter, period, words),
                words.said("measure." + measure + ".caveat"));
    }

    private static String source(Chapter chapter, Period period, FigureWords.In words) {
        var last = words.day(Oslo.dateOf(period.asOf()).minusDays(1));
        if (Population.of(chapter.measure()) != Population.IMPORTED) {
            return words.said("measures.source.own", last);
        }
        return chapter.countedBy().isEmpty()
                ? words.said("survey.source.imported.none", last)
                : words.said("survey.source.imported", last, String.join("; ", chapter.countedBy()));
    }
}
