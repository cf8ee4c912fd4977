package no.throughgate.process.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.UnitClosures;
import no.throughgate.support.Walk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whole NGO closing down. */
class WholeNgoClosesDownTest extends Scenario {

    private static final UnitId WAYBACK = new UnitId("/ngo/wayback");

    @Autowired
    UnitClosures closures;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void it_works_again() {
        jdbc.sql("update app.unit set active = true where unit_id = '/ngo/wayback'")
                .update();
        directory.refresh();
    }

    @Test
    void everybody_it_walked_beside_has_somebody_else_and_at_no_instant_nobody() {
        Walk asked = wanted(200);
        Walk companion = wanted(180).done("acceptCompanionship");
        Walk atTheGate = wanted(60)
                .done("acceptCompanionship", "meetBeforeRelease")
                .reached("timer_gateSlot")
                .done("nameGateSlot")
                .reached("timer_confirmSlot")
                .done("confirmGateSlot");

        long closure = closures.close(WAYBACK, "operator");
        assertThat(closures.progress(closure)).isEqualTo(new UnitClosures.Progress(closure, 3, 0, 0));
        drive.runDueJobs();

        assertThat(closures.progress(closure).finished()).isTrue();
        assertThat(owing()).as("what it still owes anywhere").isEmpty();
        assertThat(drive.column(asked.open("acceptCompanionship"), "receiver_unit"))
                .isEqualTo("/ngo/retretten");
        assertThat(drive.column(companion.open("acceptCompanionship"), "receiver_unit"))
                .isEqualTo("/ngo/retretten");
        assertThat(owner(companion, "meetBeforeRelease")).isEqualTo("/prison/oslo/coordinator");
        assertThat(atTheGate.process()).isNotWaitingAt("keepGateSlot");
        assertThat(drive.column(atTheGate.open("takeOverGateSlot"), "receiver_unit"))
                .startsWith("/ngo/");
        for (Walk walk : List.of(asked, companion, atTheGate)) {
            assertThat(gaps(walk)).as("obligations without exactly one owner").isZero();
        }

        // Asked again, there is nothing left to hand on.
        long again = closures.close(WAYBACK, "operator");
        assertThat(closures.progress(again).cases()).isZero();
    }

    private Walk wanted(int days) {
        return drive.walk("ngo-and-gate", days)
                .done("offerNgo", Map.of("ngoWanted", true, "ngo", "/ngo/wayback", "secondNgo", "/ngo/retretten"));
    }

    private List<String> owing() {
        return jdbc.sql(
                        "select kind from app.obligation where closed_at is null and :ngo in (receiver_unit, accountable_unit)")
                .param("ngo", WAYBACK.value())
                .query(String.class)
                .list();
    }

    private int gaps(Walk walk) {
        return jdbc.sql("""
                        select count(*) from app.obligation o where o.case_id = :case and o.closed_at is null
                            and 1 <> (select count(*) from app.accountability a where a.obligation_id = o.obligation_id and a.until is null)
                        """)
                .param("case", walk.caseId().value())
                .query(Integer.class)
                .single();
    }
}
