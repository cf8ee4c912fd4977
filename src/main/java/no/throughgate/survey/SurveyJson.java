package no.throughgate.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import no.throughgate.challenge.RegisterLine;
import no.throughgate.kernel.Oslo;
import no.throughgate.metrics.Figure;
import no.throughgate.metrics.Measures;
import no.throughgate.metrics.Period;
import no.throughgate.metrics.SmallNumbers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Figures with their definitions, for machines: the same figures give the same bytes. */
@Component
class SurveyJson {

    private static final List<String> LANGUAGES = List.of("nb", "nn", "en");

    private final FigureWords words;
    private final Measures measures;
    private final JsonMapper json = JsonMapper.builder().build();

    SurveyJson(FigureWords words, Measures measures) {
        this.words = words;
        this.measures = measures;
    }

    /** Nothing in it says when or by whom it was made. */
    String of(YearFigures figures) {
        var root = head(figures.year(), figures.period(), figures.chapters());
        root.put(
                "challenges",
                figures.challenges().stream().map(SurveyJson::challenge).toList());
        return written(root);
    }

    String of(Chapter chapter, int year, Period period) {
        return written(head(year, period, List.of(chapter)));
    }

    private Map<String, Object> head(int year, Period period, List<Chapter> chapters) {
        var root = new LinkedHashMap<String, Object>();
        root.put("year", year);
        root.put("from", Oslo.dateOf(period.from()).toString());
        root.put("asOf", Oslo.dateOf(period.asOf()).toString());
        root.put("leastShown", SmallNumbers.LEAST);
        root.put(
                "measures",
                chapters.stream().map(chapter -> chapter(chapter, period)).toList());
        return root;
    }

    private String written(Map<String, Object> root) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(root).replace("\r\n", "\n") + "\n";
    }

    private Map<String, Object> chapter(Chapter chapter, Period period) {
        var one = new LinkedHashMap<String, Object>();
        one.put("measure", chapter.measure().name());
        one.put("title", said(chapter, period, Definition::title));
        var definition = new LinkedHashMap<String, Object>();
        definition.put("population", said(chapter, period, Definition::population));
        definition.put("numerator", said(chapter, period, Definition::numerator));
        definition.put("unit", said(chapter, period, Definition::units));
        definition.put("source", said(chapter, period, Definition::source));
        definition.put("caveats", said(chapter, period, Definition::caveat));
        definition.put("statement", measures.statement(chapter.measure()));
        one.put("definition", definition);
        one.put(
                "figures",
                chapter.numbers().everybody().stream()
                        .map(figure -> number(null, figure))
                        .toList());
        var slices = new LinkedHashMap<String, Object>();
        chapter.numbers()
                .slices()
                .forEach((by, figures) -> slices.put(
                        by.name(),
                        figures.stream()
                                .filter(figure -> !figure.everybody())
                                .map(figure -> number(figure.slice(), figure))
                                .toList()));
        one.put("slices", slices);
        return one;
    }

    private Map<String, Object> said(Chapter chapter, Period period, Function<Definition, Object> of) {
        var said = new LinkedHashMap<String, Object>();
        LANGUAGES.forEach(language -> said.put(
                language, of.apply(Definition.of(chapter, period, words.in(Locale.forLanguageTag(language))))));
        return said;
    }

    private static Map<String, Object> number(@Nullable String slice, Figure figure) {
        var number = new LinkedHashMap<String, Object>();
        if (slice != null) {
            number.put("slice", slice);
        }
        number.put("part", figure.part());
        number.put("what", figure.what());
        shown(number, "value", figure.value() == null ? null : FigureWords.plain(figure.value()));
        return number;
    }

    private static Map<String, Object> challenge(RegisterLine line) {
        var one = new LinkedHashMap<String, Object>();
        one.put("theme", line.theme().name());
        one.put("lifeArea", line.lifeArea());
        one.put("agencies", new ArrayList<>(line.agencies()));
        one.put("status", line.status().name());
        shown(one, "reports", line.reports() == null ? null : BigDecimal.valueOf(line.reports()));
        one.put("agendaOn", line.agendaOn() == null ? null : line.agendaOn().toString());
        one.put("decision", line.decision());
        one.put(
                "answeredOn",
                line.answeredOn() == null ? null : line.answeredOn().toString());
        return one;
    }

    private static void shown(Map<String, Object> to, String name, @Nullable BigDecimal value) {
        if (value == null) {
            to.put("hidden", true);
        } else {
            to.put(name, value);
        }
    }
}
