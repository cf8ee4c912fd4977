package no.throughgate.web.paper;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The languages in which the paper may be had: those whose file {@code messages/myrelease_<language>.properties} says everything. A new
 * language is a new file; half a file is not offered, since half a paper in a foreign language helps nobody.
 */
@Component("paperLanguages")
public class PaperLanguages {

    private static final Locale BOKMAAL = Locale.forLanguageTag("nb");

    private final List<Locale> offered;

    PaperLanguages() throws IOException {
        Map<String, Properties> files = new TreeMap<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/myrelease*.properties")) {
            var name =
                    String.valueOf(file.getFilename()).replace("myrelease", "").replace(".properties", "");
            try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                var said = new Properties();
                said.load(in);
                files.put(name.isEmpty() ? BOKMAAL.getLanguage() : name.substring(1), said);
            }
        }
        Set<String> asked = files.get(BOKMAAL.getLanguage()).stringPropertyNames();
        offered = files.entrySet().stream()
                .filter(file -> asked.stream()
                        .noneMatch(key -> file.getValue().getProperty(key, "").isBlank()))
                .map(file -> Locale.forLanguageTag(file.getKey()))
                .sorted(Comparator.comparing(PaperLanguages::rank).thenComparing(Locale::getLanguage))
                .collect(Collectors.toUnmodifiableList());
    }

    public List<Locale> offered() {
        return offered;
    }

    /** The first of the wanted that is offered; else bokmål. */
    Locale best(@Nullable String... wanted) {
        for (String language : wanted) {
            for (Locale locale : offered) {
                if (locale.getLanguage().equals(language)) {
                    return locale;
                }
            }
        }
        return BOKMAAL;
    }

    /** The languages of the country first. */
    private static int rank(Locale language) {
        int rank = List.of("nb", "nn", "en").indexOf(language.getLanguage());
        return rank < 0 ? 3 : rank;
    }
}
