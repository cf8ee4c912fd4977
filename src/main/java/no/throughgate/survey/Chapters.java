package no.throughgate.survey;

import java.util.List;
import no.throughgate.metrics.Breakdown;
import no.throughgate.metrics.Measure;
import no.throughgate.metrics.Period;
import no.throughgate.metrics.Population;
import no.throughgate.metrics.ReturnStatistics;
import org.springframework.stereotype.Component;

/** Numbers with who has counted them. */
@Component
public class Chapters {

    private final ReturnStatistics returns;

    Chapters(ReturnStatistics returns) {
        this.returns = returns;
    }

    public Chapter of(Measure measure, Breakdown numbers, Period period) {
        List<String> countedBy = Population.of(measure) == Population.IMPORTED
                ? returns.of(period).stream()
                        .filter(known -> !known.blind())
                        .map(known -> known.source() + " (" + known.year() + ")")
                        .distinct()
                        .toList()
                : List.of();
        return new Chapter(measure, numbers, countedBy);
    }
}
