package no.throughgate.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.ThroughgateTest;
import no.throughgate.support.Walk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/** An operator closes an organisation down, and hears of help asked for after a closed case. */
@ThroughgateTest
class CloseUnitCommandTest {

    @Autowired
    CloseUnitCommand closeUnit;

    @Autowired
    RequestHelpCommand requestHelp;

    @Autowired
    CaseDriver driver;

    @Autowired
    MovableClock clock;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    private final StringWriter said = new StringWriter();

    @BeforeEach
    void a_monday_morning_without_cases(@Autowired CleanSlate slate) {
        slate.wipe();
        driver.at(LocalDate.of(2026, 3, 2), LocalTime.of(9, 0));
    }

    @AfterEach
    void as_before() {
        jdbc.sql("update app.unit set active = true where not active").update();
        directory.refresh();
        driver.endCases();
        clock.reset();
    }

    @Test
    void its_open_work_has_another_owner_and_the_command_says_how_much() {
        Walk walk = driver.walk("ngo-and-gate", 200)
                .done("offerNgo", Map.of("ngoWanted", true, "ngo", "/ngo/wayback", "secondNgo", "/ngo/retretten"))
                .done("acceptCompanionship");

        int exit = run(closeUnit, "/ngo/wayback");

        assertThat(exit).isZero();
        assertThat(said.toString()).contains("/ngo/wayback", "1 of 1");
        assertThat(driver.column(walk.open("meetBeforeRelease"), "accountable_unit"))
                .isEqualTo("/prison/oslo/coordinator");
    }

    @Test
    void a_unit_that_does_not_exist_closes_nothing() {
        assertThat(run(closeUnit, "/ngo/nobody")).isEqualTo(2);
        assertThat(said.toString()).contains("/ngo/nobody");
    }

    @Test
    void help_after_closure_is_asked_for_in_time_and_pointed_onward_later() {
        CaseId id = driver.park(200);
        driver.close(id);

        assertThat(run(requestHelp, id.value())).isZero();
        assertThat(driver.openKinds(id)).containsExactly("answerHelp");
        assertThat(run(requestHelp, id.value())).as("somebody answers already").isEqualTo(1);
        driver.done(id, "answerHelp");
        driver.at(LocalDate.of(2027, 3, 4), LocalTime.of(9, 0));

        assertThat(run(requestHelp, id.value())).isEqualTo(1);
        assertThat(said.toString()).contains("Oslo");
        assertThat(run(requestHelp, "TG-2026-999999")).isEqualTo(2);
    }

    private int run(Object command, String argument) {
        return new CommandLine(command)
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(argument);
    }
}
