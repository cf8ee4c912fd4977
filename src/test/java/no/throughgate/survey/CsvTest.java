package no.throughgate.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody has called a unit must not run in a reader's spreadsheet. */
class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+47", "-1+1", "@SUM(A1)", "\tx", "\rx", "-", "=HYPERLINK(\"a\")"})
    void a_cell_that_a_spreadsheet_would_take_for_a_formula_is_defused(String text) {
        assertThat(cell(text)).isEqualTo("\"'" + text.replace("\"", "\"\"") + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-3", "-3,5", "12", "<5", "A-B", "Oslo"})
    void numbers_and_words_stay_what_they_are(String text) {
        assertThat(cell(text)).isEqualTo('"' + text + '"');
    }

    @Test
    void it_opens_in_a_norwegian_spreadsheet() {
        assertThat(Csv.of(List.of(List.of("a", "b;c"), List.of("d \"e\"", ""))))
                .isEqualTo("\uFEFF\"a\";\"b;c\"\r\n\"d \"\"e\"\"\";\"\"\r\n");
    }

    private static String cell(String text) {
        String csv = Csv.of(List.of(List.of(text)));
        return csv.substring(1, csv.length() - 2);
    }
}
