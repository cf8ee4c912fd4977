package no.throughgate.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import no.throughgate.process.model.Models;
import no.throughgate.process.model.Models.Model;
import org.junit.jupiter.api.Test;

/** A new model without tests does not go unseen. */
class EveryModelIsWalkedTest {

    @Test
    void every_model_has_a_process_test_that_counts_what_it_reaches() {
        assertThat(Models.all()).map(Model::name).allSatisfy(model -> assertThat(Class.forName(testOf(model))
                        .getAnnotation(CoversModel.class)
                        .value())
                .isEqualTo(model));
    }

    private static String testOf(String model) {
        String words = Arrays.stream(model.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
        return "no.throughgate.process." + words + "ProcessTest";
    }
}
