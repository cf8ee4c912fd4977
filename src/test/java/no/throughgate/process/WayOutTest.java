package no.throughgate.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import no.throughgate.kernel.CaseId;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.ThroughgateTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ThroughgateTest
class WayOutTest {

    @Autowired
    CaseDriver drive;

    @Test
    void a_case_with_a_silent_world_still_runs_to_closure() {
        drive.at(LocalDate.of(2026, 3, 2), LocalTime.of(9, 0));
        CaseId id = drive.open(170);
        System.out.println(drive.openKinds(id));
        drive.untilDay(LocalDate.of(2027, 3, 31), LocalTime.NOON);
        System.out.println(drive.openKinds(id));
        assertThat(drive.running(id)).isTrue();
    }
}
