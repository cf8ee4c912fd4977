package no.throughgate.simulation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MixTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prompt | expected name=value, got 'prompt'",
                "prompt=80,,slow=20 | expected name=value, got ''",
                "lazy=10 | no such behaviour: 'lazy' (prompt, slow, silent, refusing)",
                "/nav=asleep | no such behaviour: 'asleep' (prompt, slow, silent, refusing)",
                "prompt=many | not a whole number: 'many'",
                "prompt=-1 | not a whole number: '-1'",
                "prompt=0.8 | not a whole number: '0.8'"
            })
    void what_it_does_not_understand_it_names(String text, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> Mix.parse(text)).withMessage(message);
    }

    @Test
    void shares_are_weights() {
        Mix mix = Mix.parse("prompt=3, slow=1");

        assertThat(mix.of("/nav/0301", 0.7)).isEqualTo(Behaviour.PROMPT);
        assertThat(mix.of("/nav/0301", 0.8)).isEqualTo(Behaviour.SLOW);
    }

    @Test
    void an_agency_named_by_its_path_shows_one_manner_and_the_others_are_prompt() {
        Mix mix = Mix.parse("/nav=silent");

        assertThat(mix.of("/nav/0301", 0.1)).isEqualTo(Behaviour.SILENT);
        assertThat(mix.of("/ngo/wayback", 0.99)).isEqualTo(Behaviour.PROMPT);
    }
}
