package no.throughgate.survey;

import java.util.ArrayList;
import java.util.Locale;
import no.throughgate.kernel.Oslo;
import no.throughgate.survey.Xlsx.Sheet;
import org.springframework.stereotype.Component;

/** A year in four formats: the same figures give the same bytes. What people read is in bokmål, the definitions in the JSON in three languages. */
@Component
class SurveyFiles {

    private static final Locale BOKMAAL = Locale.forLanguageTag("nb");

    private final FigureWords words;
    private final SurveyJson json;
    private final SurveyPaper paper;

    SurveyFiles(FigureWords words, SurveyJson json, SurveyPaper paper) {
        this.words = words;
        this.json = json;
        this.paper = paper;
    }

    YearFiles of(YearFigures figures) {
        var in = words.in(BOKMAAL);
        var sheets = new ArrayList<Sheet>();
        sheets.add(Sheets.definitions(figures.chapters(), figures.period(), in));
        figures.chapters().forEach(chapter -> sheets.add(Sheets.measure(chapter, in)));
        sheets.add(Sheets.challenges(figures.challenges(), in));
        return new YearFiles(
                json.of(figures),
                SurveyCsv.of(figures, in),
                Xlsx.of(sheets, Oslo.dateOf(figures.period().asOf())),
                paper.of(figures, BOKMAAL));
    }
}
