package no.throughgate.survey;

import java.util.List;
import no.throughgate.kernel.Oslo;
import no.throughgate.metrics.Figure;
import no.throughgate.metrics.Measure;
import no.throughgate.metrics.Period;
import no.throughgate.metrics.Population;

/**
 * What a measure's numbers mean, in one language.
 *
 * @param population of whom or of what it counts
 * @param numerator which of them a number counts
 * @param units in what its numbers are, each once, in the order of the numbers
 * @param source where the numbers come from, and until when
 * @param caveat what to mind; may be empty
 */
public record Definition(
        String title, String population, String numerator, List<String> units, String source, String caveat) {

    static Definition of(Measure measure, List<Figure> figures, Period period, FigureWords.In words) {
        var last = words.day(Oslo.dateOf(period.asOf()).minusDays(1));
        return new Definition(
                words.said("measure." + measure + ".title"),
                words.said("survey.population." + Population.of(measure)),
                words.said("measure." + measure + ".definition"),
                figures.stream()
                        .map(figure -> words.what(figure.what()))
                        .distinct()
                        .toList(),
                Population.of(measure) == Population.IMPORTED
                        ? words.said("survey.source.imported", last)
                        : words.said("measures.source.own", last),
                words.said("measure." + measure + ".caveat"));
    }
}
