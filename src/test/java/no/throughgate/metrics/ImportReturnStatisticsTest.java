package no.throughgate.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.metrics.ReturnStatistics.Known;
import no.throughgate.support.ThroughgateTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/** What others have counted of returns to prison: invented numbers of an invented office. */
@ThroughgateTest
class ImportReturnStatisticsTest {

    private static final String HEADER = "year;released;returned_1m;returned_6m;returned_24m;source\n";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    ImportReturnStatisticsCommand command;

    @Autowired
    ReturnStatistics statistics;

    @Autowired
    Measures measures;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    @BeforeEach
    void a_monday_on_which_nothing_was_imported() {
        jdbc.sql("truncate app.return_statistic").update();
        clock.moveTo(Oslo.at(TODAY, LocalTime.NOON));
    }

    @AfterEach
    void over() {
        jdbc.sql("truncate app.return_statistic").update();
        clock.reset();
    }

    @Test
    void before_anything_is_imported_we_are_blind_and_say_so() {
        assertThat(statistics.of(untilTomorrow())).hasSize(3).allMatch(Known::blind);
        assertThat(measures.of(Measure.M26, untilTomorrow())).isEmpty();
    }

    @Test
    void the_latest_counted_year_is_shown_for_each_number_of_months_with_its_source() throws IOException {
        assertThat(run(HEADER + "2023;9000;300;1200;3100;Prøvebyrå, table 1\n2024;9100;310;1250;;Prøvebyrå, table 2\n"))
                .isZero();

        assertThat(said.toString()).contains("2 lines: 2 taken, 0 known before, 0 rejected.");
        assertThat(shown())
                .containsExactly(
                        "RELEASED:2023 9000",
                        "RELEASED:2024 9100",
                        "WITHIN_1:2024 310",
                        "WITHIN_24:2023 3100",
                        "WITHIN_6:2024 1250");
        assertThat(statistics.of(untilTomorrow()))
                .extracting(Known::months, Known::year, Known::source)
                .containsExactly(
                        tuple(1, 2024, "Prøvebyrå, table 2"),
                        tuple(6, 2024, "Prøvebyrå, table 2"),
                        tuple(24, 2023, "Prøvebyrå, table 1"));
        assertThat(jdbc.sql(
                                "select what || ' ' || file || ' ' || taken from audit.import order by import_id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("return-statistics returns.csv 2");
    }

    @Test
    void a_year_told_again_replaces_what_was_known_and_a_past_day_keeps_what_was_known_then() throws IOException {
        run(HEADER + "2024;9100;310;1250;;Prøvebyrå\n");
        Period then = untilTomorrow();
        List<String> before = shown();

        clock.moveTo(clock.instant().plus(Duration.ofDays(3)));
        run(HEADER + "2024;9100;310;1250;;Prøvebyrå\n");
        assertThat(said.toString()).contains("1 lines: 0 taken, 1 known before, 0 rejected.");

        run(HEADER + "2024;9105;312;;;Prøvebyrå, corrected\n");
        assertThat(shown()).containsExactly("RELEASED:2024 9105", "WITHIN_1:2024 312");
        assertThat(numbers(then)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024;9000;4;1200;;x | line 2, column returned_1m: From 1 to 4 people could be recognised",
                "2024;3;;;;x | line 2, column released: From 1 to 4 people could be recognised",
                "2024;9000;300;303;;x | line 2, column returned_6m: So near the number beside it",
                "2024;300;;298;;x | line 2, column returned_6m: So near the number beside it",
                "2024;9000;300;200;;x | line 2, column returned_6m: Must be at least the number for fewer months",
                "2024;9000;300;9001;;x | line 2, column returned_6m: Must be at least the number for fewer months, and at most all",
                "2024;9000;;;2000;x | line 2, column returned_24m: So many months have not passed",
                "2026;9000;300;;;x | line 2, column year: Must be a year from 2000 to 2025.",
                "then;9000;300;;;x | line 2, column year: Must be a year from 2000 to 2025.",
                "2024;many;300;;;x | line 2, column released: Must be a whole number of people.",
                "2024;9000;300;;; | line 2, column source: Say who has counted",
                "2024;9000;;;;x | line 2: Nothing is counted for the year.",
                "2024;9000;300;x | line 2: The line has 4 fields, but the header has 6.",
            })
    void a_bad_line_is_reported_and_left_out_and_the_others_are_taken(String line, String report) throws IOException {
        assertThat(run(HEADER + line + "\n2022;8000;200;900;2500;Prøvebyrå\n")).isEqualTo(1);

        assertThat(said.toString()).contains(report).contains("2 lines: 1 taken, 0 known before, 1 rejected.");
        assertThat(shown())
                .containsExactly("RELEASED:2022 8000", "WITHIN_1:2022 200", "WITHIN_24:2022 2500", "WITHIN_6:2022 900");
    }

    @Test
    void a_year_stands_in_a_file_once() throws IOException {
        assertThat(run(HEADER + "2024;9000;300;;;x\n2024;500;300;;;x\n")).isEqualTo(1);

        assertThat(said.toString()).contains("line 3, column year: The year stands on line 2 already.");
        assertThat(shown()).containsExactly("RELEASED:2024 9000", "WITHIN_1:2024 300");
    }

    @Test
    void a_file_by_prison_or_without_its_columns_or_that_is_not_there_is_not_used() throws IOException {
        assertThat(run("prison;" + HEADER + "/prison/oslo;2024;9000;300;;;x\n")).isEqualTo(2);
        assertThat(run("year;released\n2024;9000\n")).isEqualTo(2);
        assertThat(new CommandLine(command).setErr(new PrintWriter(said)).execute("nowhere.csv"))
                .isEqualTo(2);

        assertThat(said.toString())
                .contains(
                        "columns that are not known, or one twice (prison)",
                        "columns are missing: returned_1m",
                        "does not exist");
        assertThat(shown()).isEmpty();
    }

    private int run(String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("returns.csv"), csv);
        return new CommandLine(command)
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(file.toString());
    }

    private Period untilTomorrow() {
        LocalDate today = Oslo.dateOf(clock.instant());
        return Period.of(today.minusYears(1), today);
    }

    private List<String> shown() {
        return numbers(untilTomorrow());
    }

    private List<String> numbers(Period period) {
        return measures.of(Measure.M26, period).stream()
                .map(f -> f.part() + " " + f.value().toBigInteger())
                .toList();
    }
}
