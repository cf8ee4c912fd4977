package no.throughgate.survey;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.metrics.Period;
import org.springframework.stereotype.Component;

/** One measure as a file, with the same numbers hidden as on its page, by the same rules as a whole year. */
@Component
public class MeasureFiles {

    private final FigureWords words;
    private final SurveyJson json;

    MeasureFiles(FigureWords words, SurveyJson json) {
        this.words = words;
        this.json = json;
    }

    /** @throws Problem not found: a measure alone is not set on paper */
    public byte[] of(Format format, Chapter chapter, int year, Period period, Locale language) {
        var in = words.in(language);
        return switch (format) {
            case CSV -> SurveyCsv.of(chapter, in).getBytes(StandardCharsets.UTF_8);
            case JSON -> json.of(chapter, year, period).getBytes(StandardCharsets.UTF_8);
            case XLSX ->
                Xlsx.of(
                        List.of(Sheets.measure(chapter, in), Sheets.definitions(List.of(chapter), period, in)),
                        Oslo.dateOf(period.asOf()));
            case PDF -> throw Problem.notFound("case.notFound");
        };
    }
}
