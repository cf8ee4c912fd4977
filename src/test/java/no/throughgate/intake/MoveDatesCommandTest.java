package no.throughgate.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.ThroughgateTest;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/** An operator moves the dates of a file. */
@ThroughgateTest
class MoveDatesCommandTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    MoveDatesCommand command;

    @Autowired
    CaseDriver driver;

    @Autowired
    Cases cases;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    @BeforeEach
    void a_monday_morning_without_cases(@Autowired CleanSlate slate) {
        slate.wipe();
        driver.at(TODAY, LocalTime.of(9, 0));
    }

    @AfterEach
    void real_time_again() {
        clock.reset();
    }

    private int run(String... lines) throws IOException {
        Path file = Files.write(folder.resolve("moves.csv"), List.of(lines));
        return new CommandLine(command)
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(file.toString());
    }

    @Test
    void good_lines_are_moved_and_bad_ones_are_named_with_their_number_and_reason() throws IOException {
        CaseId first = driver.open(100);
        CaseId second = driver.open(120);
        CaseId annulled = driver.open(120);
        cases.annul(annulled, "registered by mistake");

        int exit = run(
                "case;new_date;type;certainty",
                first + ";2026-08-14;PAROLE;DECIDED",
                "TG-2026-999999;2026-08-14;PAROLE;DECIDED",
                "nonsense;2026-08-14;PAROLE;DECIDED",
                second + ";14.08.2026;PAROLE;DECIDED",
                second + ";2026-08-14;EARLY;DECIDED",
                second + ";2026-08-14;PAROLE",
                second + ";2025-08-14;PAROLE;DECIDED",
                first + ";2026-09-01;PAROLE;DECIDED",
                annulled + ";2026-09-01;PAROLE;DECIDED");

        assertThat(exit).isEqualTo(1);
        assertThat(cases.facts(first).release())
                .isEqualTo(new ReleaseDate(LocalDate.of(2026, 8, 14), ReleaseType.PAROLE, Certainty.DECIDED));
        assertThat(said.toString())
                .contains("line 3: There is no such case")
                .contains("line 4, column case: Is not a case number")
                .contains("line 5, column new_date: Is not a date")
                .contains("line 6, column type: Is no known code. Known codes: SENTENCE_END, PAROLE")
                .contains("line 7: The line has 3 fields, but the header has 4")
                .contains("line 8: ")
                .contains("line 9, column case: The case stands on line 2 already")
                .contains("line 10: The case is closed")
                .contains("9 lines: 1 moved, 0 had the date already, 8 not moved.");
        assertThat(engine.getJobExecutor().isActive()).isFalse();
    }

    @Test
    void a_whole_file_is_worked_off_before_the_command_ends_and_the_same_file_again_changes_nothing()
            throws IOException {
        String[] lines = new String[31];
        lines[0] = "certainty,case,type,new_date";
        for (int i = 1; i < lines.length; i++) {
            lines[i] = "CONFIRMED," + driver.open(100) + ",SENTENCE_END,2026-07-15";
        }
        assertThat(run(lines)).isZero();
        assertThat(said.toString()).contains("30 lines: 30 moved");
        assertThat(changes()).isEqualTo(30);

        assertThat(run(lines)).isZero();
        assertThat(said.toString()).contains("30 lines: 0 moved, 30 had the date already");
        assertThat(changes()).isEqualTo(30);
    }

    private int changes() {
        return jdbc.sql("select count(*) from app.release_date_change where new_date = date '2026-07-15'")
                .query(Integer.class)
                .single();
    }

    @Test
    void a_file_without_the_columns_is_not_used() throws IOException {
        assertThat(run("case;date", "TG-2026-000001;2026-08-14")).isEqualTo(2);
        assertThat(said.toString()).contains("columns are missing: new_date, type, certainty");
    }
}
