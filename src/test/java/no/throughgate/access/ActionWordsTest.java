package no.throughgate.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody who reads the access log meets a code: what an endpoint writes there has words, if only those of its permission. */
class ActionWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"looked", "looked_nn", "looked_en"})
    void every_action_of_the_log_has_its_words(String file) throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(
                Path.of("src/main/resources/messages", file + ".properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        }

        assertThat(words.stringPropertyNames()).containsAll(logged());
        assertThat(words.values()).noneMatch(said -> said.toString().isBlank());
    }

    private static Set<String> logged() {
        return EveryEndpointNamesItsAccessTest.endpoints().stream()
                .filter(endpoint -> endpoint.getAnnotation(Access.class).logged())
                .map(endpoint ->
                        "looked." + endpoint.getAnnotation(Access.class).value())
                .collect(Collectors.toSet());
    }
}
