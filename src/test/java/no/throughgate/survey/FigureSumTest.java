package no.throughgate.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Other words are the same figures; another code, another value and a number that is hidden are not. */
class FigureSumTest {

    private static final String FILE = """
            {"year": 2026, "from": "2025-11-01", "asOf": "2026-11-01", "leastShown": 5, "measures": [
              {"measure": "M8", "title": {"en": "Met at the gate"}, "definition": {"statement": "select 1"},
               "figures": [{"part": "RELEASED", "what": "count", "value": 12.5}],
               "slices": {"PRISON": [{"slice": "/prison/oslo", "part": "RELEASED", "what": "count", "hidden": true}]}}],
             "challenges": [{"theme": "HANDOVER", "status": "RAISED", "hidden": true}]}
            """;

    private final FigureSum sums = new FigureSum(JsonMapper.builder().build());

    @Test
    void titles_definitions_and_statements_are_words() {
        assertThat(sums.of(FILE.replace("Met at the gate", "Met outside").replace("select 1", "select  1")))
                .isEqualTo(sums.of(FILE));
    }

    @Test
    void everything_else_is_the_figures() {
        String[][] changes = {
            {"12.5", "12.6"},
            {"\"hidden\": true}]}}", "\"value\": 3}]}}"},
            {"/prison/oslo", "/prison/bergen"},
            {"RAISED", "ANSWERED"},
            {"2026-11-01", "2026-11-02"},
            {"\"leastShown\": 5", "\"leastShown\": 3"},
            {"\"what\": \"count\", \"value\"", "\"what\": \"days\", \"value\""},
        };
        for (String[] change : changes) {
            assertThat(FILE).contains(change[0]);
            assertThat(sums.of(FILE.replace(change[0], change[1])))
                    .as(change[1])
                    .isNotEqualTo(sums.of(FILE));
        }
    }
}
