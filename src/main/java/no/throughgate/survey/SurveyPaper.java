package no.throughgate.survey;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.throughgate.metrics.Measure;
import no.throughgate.metrics.Slice;
import no.throughgate.paper.Pdf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * The year on paper, as tagged PDF: each measure with bars and its tables, the glippsone map, the register of challenges. Prisons and
 * municipalities are not set beside each other on paper, which would be read as a ranking: they stand in the workbook.
 */
@Component
class SurveyPaper {

    /** What is broken down on paper. */
    private static final List<Slice> SLICES =
            List.of(Slice.COUNTY, Slice.PROFILE, Slice.SEX, Slice.AGE, Slice.SENTENCE);

    private final FigureWords words;
    private final SpringTemplateEngine templates;

    SurveyPaper(FigureWords words, SpringTemplateEngine templates) {
        this.words = words;
        this.templates = templates;
    }

    /** @param map instead of bars, for the glippsone map; null for all other measures */
    public record PaperChapter(
            Measure measure,
            Definition definition,
            Shown shown,
            @Nullable GlippMap map,
            List<PaperTable> tables) {}

    byte[] of(YearFigures figures, Locale language) {
        var in = words.in(language);
        var context = new Context(
                language,
                Map.of(
                        "language", language.getLanguage(),
                        "w", in,
                        "year", String.valueOf(figures.year()),
                        "first", Sheets.first(figures.period(), in),
                        "last", Sheets.last(figures.period(), in),
                        "chapters",
                                figures.chapters().stream()
                                        .map(chapter -> chapter(chapter, figures, in))
                                        .toList(),
                        "heads", ChallengeRow.heads(in),
                        "challenges",
                                figures.challenges().stream()
                                        .map(line -> ChallengeRow.of(line, in).cells())
                                        .toList()));
        return Pdf.of(
                templates.process("survey/paper", context), figures.period().asOf());
    }

    private static PaperChapter chapter(Chapter chapter, YearFigures figures, FigureWords.In words) {
        Measure measure = chapter.measure();
        return new PaperChapter(
                measure,
                Definition.of(chapter, figures.period(), words),
                Shown.of(measure, chapter.numbers().everybody()),
                measure == Measure.M12 ? GlippMap.of(chapter.numbers().everybody()) : null,
                SLICES.stream()
                        .flatMap(by -> Stream.ofNullable(
                                        chapter.numbers().slices().get(by))
                                .map(sliced -> PaperTable.of(measure, by, sliced, words))
                                .flatMap(Optional::stream))
                        .toList());
    }
}
