package no.throughgate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.ThroughgateWebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Before a date is moved: that victims must be told again is said to the prison's leader, and no trace of it to anybody else. */
@ThroughgateWebTest
class DateMovePreviewIT {

    private static final String TOLD_AGAIN = "må varsles på nytt";
    private static final String TOLD_AGAIN_NN = "må varslast på nytt";

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver driver;

    @Autowired
    MovableClock clock;

    private CaseId told;
    private CaseId nobody;
    private LocalDate release;

    @BeforeEach
    void two_cases() {
        release = Oslo.dateOf(clock.instant()).plusDays(200);
        told = driver.open(200);
        driver.done(told, "checkVictimNotice", Map.of("victimNotice", "TOLD"));
        nobody = driver.open(200);
        driver.done(nobody, "checkVictimNotice", Map.of("victimNotice", "NOBODY"));
    }

    @AfterEach
    void time_moves_again() {
        driver.endCases();
        clock.reset();
    }

    @Test
    void that_victims_must_be_told_again_is_said_to_the_leader_alone_and_where_somebody_was_told() {
        var leader = Guest.login(port, "prison-lead");
        assertThat(preview(leader, told, 230)).contains(TOLD_AGAIN).contains("data-effect=\"VICTIMS\"");
        assertThat(preview(leader, told, 200)).as("the day stays").doesNotContain(TOLD_AGAIN);
        assertThat(preview(leader, nobody, 230)).doesNotContain(TOLD_AGAIN);
        assertThat(preview(Guest.login(port, "prison-lead", "nn"), told, 230)).contains(TOLD_AGAIN_NN);

        for (String outsider : new String[] {"prison-staff", "coordinator"}) {
            var page = preview(Guest.login(port, outsider), told, 230);
            assertThat(page).as(outsider).contains("data-effect=\"MOVED\"");
            assertThat(page.toLowerCase()).as(outsider).doesNotContain("varsles på nytt", "fornærmede", "victims");
        }
    }

    private String preview(Guest reader, CaseId id, int days) {
        LocalDate to = release.plusDays(days - 200L);
        return reader.get("/cases/" + id + "/date?date=" + to + "&type=SENTENCE_END&certainty=DECIDED")
                .body();
    }
}
