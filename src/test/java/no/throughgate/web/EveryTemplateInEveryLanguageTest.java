package no.throughgate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** No page shows a key instead of words, in any language. {@link LiveWorkIT} asks the running pages the same. */
class EveryTemplateInEveryLanguageTest {

    private static final Pattern PLAIN = Pattern.compile("#\\{([\\w.-]+)[(}]");
    private static final Pattern PUT_TOGETHER = Pattern.compile("#\\{\\|([^|]*)\\|");

    /** Key to words, by file name. */
    private final TreeMap<String, Properties> files = new TreeMap<>();

    @BeforeEach
    void read() throws IOException {
        for (Resource file : found("classpath*:messages/*.properties")) {
            var words = new Properties();
            try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                words.load(reader);
            }
            // Of the tests' own, which the application does not read.
            if (!file.getFilename().startsWith("everyComponent")) {
                files.put(file.getFilename().replace(".properties", ""), words);
            }
        }
    }

    @Test
    void each_bundle_says_the_same_in_three_languages_with_the_same_blanks() {
        assertThat(bundles()).hasSizeGreaterThan(10);
        for (String bundle : bundles()) {
            var bokmaal = files.get(bundle);
            for (String language : Set.of("_nn", "_en")) {
                var other = files.getOrDefault(bundle + language, new Properties());
                assertThat(other.stringPropertyNames()).as(bundle + language).isEqualTo(bokmaal.stringPropertyNames());
                bokmaal.stringPropertyNames().forEach(key -> assertThat(blanks(other.getProperty(key)))
                        .as(bundle + language + " " + key)
                        .isEqualTo(blanks(bokmaal.getProperty(key))));
            }
        }
    }

    @Test
    void each_bundle_is_read_and_no_key_stands_in_two() throws IOException {
        var settings = found("classpath:application.yaml")[0].getContentAsString(StandardCharsets.UTF_8);
        var first = new TreeMap<String, String>();
        for (String bundle : bundles()) {
            assertThat(settings).containsPattern("messages/" + bundle + "\\b");
            files.get(bundle)
                    .stringPropertyNames()
                    .forEach(key -> assertThat(first.put(key, bundle)).as(key).isNull());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_nn", "_en"})
    void each_key_that_a_template_names_has_words(String language) throws IOException {
        var keys = bundles().stream()
                .flatMap(bundle -> files.get(bundle + language).stringPropertyNames().stream())
                .collect(Collectors.toSet());
        var templates = found("classpath:templates/**/*.html");
        assertThat(templates).hasSizeGreaterThan(20);
        for (Resource template : templates) {
            var text = template.getContentAsString(StandardCharsets.UTF_8);
            assertThat(keys).as(template.getFilename()).containsAll(all(PLAIN, text));
            for (String prefix : all(PUT_TOGETHER, text)) {
                var shape = Arrays.stream(prefix.split("\\$\\{[^}]*}", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".+"));
                assertThat(keys).as(template.getFilename() + " " + prefix).anyMatch(key -> key.matches(shape));
            }
        }
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private Set<String> bundles() {
        return files.keySet().stream()
                .filter(name -> !name.contains("_"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Which arguments a sentence has room for; also finds what MessageFormat cannot read. */
    private static Set<String> blanks(String sentence) {
        if (sentence.matches("(?s).*\\{\\d.*")) {
            assertThat(new MessageFormat(sentence, Locale.ROOT).getFormats()).isNotNull();
        }
        return all(Pattern.compile("\\{(\\d+)"), sentence);
    }

    private static Resource[] found(String pattern) throws IOException {
        return new PathMatchingResourcePatternResolver().getResources(pattern);
    }
}
