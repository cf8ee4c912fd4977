package no.throughgate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import no.throughgate.support.ThroughgateTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/**
 * The written catalogue is the one that the models and the tables make. {@code mvn test -Dtest=CatalogueFilesTest
 * -Dcatalogue=write} writes it anew.
 */
@ThroughgateTest
class CatalogueFilesTest {

    private static final Path FOLDER = Path.of("docs", "catalogue");
    private static final String HOW =
            "run mvn test -Dtest=CatalogueFilesTest -Dcatalogue=write, and look at what changed";

    @Autowired
    Catalogue catalogue;

    @Autowired
    DrawnModels models;

    @Autowired
    MessageSource messages;

    @BeforeAll
    static void write(
            @Autowired Catalogue catalogue, @Autowired DrawnModels models, @Autowired MessageSource messages) {
        if (!"write".equals(System.getProperty("catalogue"))) {
            return;
        }
        try (var drawings = new Drawings()) {
            for (var code : new String[] {"nb", "nn", "en"}) {
                var language = Locale.forLanguageTag(code);
                put(FOLDER.resolve(code + ".md"), new CatalogueFiles(messages, language).text(catalogue.in(language)));
                for (var model : models.all()) {
                    var labels = Drawings.labels(model, messages, language);
                    if (!read(picture(code, model)).startsWith(Drawings.mark(model, labels))) {
                        put(picture(code, model), drawings.svg(model, labels));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void the_written_catalogue_says_what_the_models_and_the_tables_say(String code) {
        var language = Locale.forLanguageTag(code);
        assertThat(FOLDER.resolve(code + ".md"))
                .as(HOW)
                .hasContent(new CatalogueFiles(messages, language).text(catalogue.in(language)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void every_picture_was_made_of_the_model_as_it_is(String code) {
        for (var model : models.all()) {
            var labels = Drawings.labels(model, messages, Locale.forLanguageTag(code));
            assertThat(read(picture(code, model))).as(HOW).startsWith(Drawings.mark(model, labels));
        }
    }

    @Test
    void every_user_task_of_every_model_has_its_line() {
        var lines = catalogue.in(Locale.ENGLISH).stream()
                .mapToInt(chapter -> chapter.lines().size())
                .sum();
        var tasks = models.all().stream()
                .mapToInt(model -> model.file().split("<bpmn:userTask ").length - 1)
                .sum();
        assertThat(lines).isEqualTo(tasks).isGreaterThan(80);
    }

    private static Path picture(String code, DrawnModel model) {
        return FOLDER.resolve(code).resolve(model.id() + ".svg");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            return "no " + file;
        }
    }

    private static void put(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
