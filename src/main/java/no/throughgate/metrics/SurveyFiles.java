package no.throughgate.metrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.throughgate.kernel.Oslo;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The year's figures with their definitions, as JSON and as CSV: the same figures give the same bytes. */
@Component
class SurveyFiles {

    private static final List<String> LANGUAGES = List.of("nb", "nn", "en");

    private final MessageSource messages;
    private final JsonMapper json = JsonMapper.builder().build();

    SurveyFiles(MessageSource messages) {
        this.messages = messages;
    }

    /** Nothing in it says when or by whom it was made. */
    String json(int year, Period period, Map<Measure, List<Figure>> figures) {
        var root = new LinkedHashMap<String, Object>();
        root.put("year", year);
        root.put("from", Oslo.dateOf(period.from()).toString());
        root.put("asOf", Oslo.dateOf(period.asOf()).toString());
        root.put("leastShown", SmallNumbers.LEAST);
        var measures = new ArrayList<Object>();
        figures.forEach((measure, numbers) -> {
            var one = new LinkedHashMap<String, Object>();
            one.put("measure", measure.name());
            one.put("title", words(measure, "title"));
            one.put("definition", words(measure, "definition"));
            one.put("figures", numbers.stream().map(SurveyFiles::number).toList());
            measures.add(one);
        });
        root.put("measures", measures);
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(root).replace("\r\n", "\n") + "\n";
    }

    private static Map<String, Object> number(Figure figure) {
        var number = new LinkedHashMap<String, Object>();
        number.put("part", figure.part());
        number.put("what", figure.what());
        if (figure.hidden()) {
            number.put("hidden", true);
        } else {
            number.put("value", figure.value().stripTrailingZeros().toPlainString());
        }
        return number;
    }

    private Map<String, String> words(Measure measure, String what) {
        var words = new LinkedHashMap<String, String>();
        LANGUAGES.forEach(language -> words.put(
                language,
                messages.getMessage("measure." + measure + "." + what, null, Locale.forLanguageTag(language))));
        return words;
    }

    /** Semicolons, as spreadsheets in Norway expect them; hidden numbers are {@code <5}. */
    String csv(int year, Map<Measure, List<Figure>> figures) {
        var lines = new StringBuilder("year;measure;title;part;what;value;definition\n");
        var nb = Locale.forLanguageTag("nb");
        figures.forEach((measure, numbers) -> numbers.forEach(figure -> lines.append(year)
                .append(';')
                .append(measure)
                .append(';')
                .append(quoted(messages.getMessage("measure." + measure + ".title", null, nb)))
                .append(';')
                .append(figure.part())
                .append(';')
                .append(figure.what())
                .append(';')
                .append(
                        figure.hidden()
                                ? "<" + SmallNumbers.LEAST
                                : figure.value().stripTrailingZeros().toPlainString())
                .append(';')
                .append(quoted(messages.getMessage("measure." + measure + ".definition", null, nb)))
                .append('\n')));
        return lines.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
