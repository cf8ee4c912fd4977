package no.throughgate.process.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import no.throughgate.consent.Consents;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.ConsentWithdrawals;
import no.throughgate.obligation.MunicipalityQuestion;
import no.throughgate.obligation.Returns;
import no.throughgate.obligation.UnitClosures;
import no.throughgate.support.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The person is back in prison. What the offices outside owe rests, and meanwhile the world outside changes. */
class RestingWorkTest extends Scenario {

    private static final LocalDate RELEASED = MONDAY.plusDays(200);

    @Autowired
    Returns returns;

    @Autowired
    UnitClosures closures;

    @Autowired
    MunicipalityQuestion question;

    @Autowired
    Consents consents;

    @Autowired
    ConsentWithdrawals withdrawals;

    @Autowired
    Directory directory;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void every_unit_works_again() {
        jdbc.sql("update app.unit set active = true where not active").update();
        directory.refresh();
    }

    @Test
    void when_the_office_closes_down_another_one_has_it_and_it_goes_on_resting() {
        CaseId id = resting();
        ObligationId before = drive.open(id, "findActivity");

        closures.close(new UnitId("/nav/0301"), "test");
        drive.runDueJobs();

        assertThat(drive.state(before)).isEqualTo("WITHDRAWN");
        ObligationId after = drive.open(id, "findActivity");
        assertThat(drive.column(after, "receiver_unit")).isEqualTo("/nav/state");
        assertThat(drive.column(after, "sender_unit"))
                .as("who watches outside, after the next release")
                .isEqualTo("/municipality/0301/coordination");
        rests(after);

        outAgain(id);
        assertThat(drive.column(after, "next_alarm_at")).isNotNull();
    }

    @Test
    void when_the_person_will_live_elsewhere_the_new_office_has_it_and_it_goes_on_resting() {
        CaseId id = resting();
        ObligationId before = drive.open(id, "findActivity");

        question.goesTo(id, "3201");

        assertThat(drive.column(before, "reason")).isEqualTo("MUNICIPALITY_CHANGED");
        ObligationId after = drive.open(id, "findActivity");
        assertThat(drive.column(after, "receiver_unit")).isEqualTo("/nav/3201");
        rests(after);
    }

    @Test
    void when_the_person_takes_back_the_consent_it_rests_with_who_holds_the_case_outside_and_no_token_moves() {
        CaseId id = resting();
        ObligationId before = drive.open(id, "findActivity");

        var officer = Staff.actor("/prison/bergen", "prison-staff", "officer");
        withdrawals.takeBack(
                id,
                withdrawals.inForce(id, officer).stream()
                        .map(Consents.InForce::id)
                        .toList(),
                officer);
        drive.runOn(id);

        assertThat(drive.column(before, "reason")).isEqualTo("ACCESS_ENDED");
        ObligationId after = drive.open(id, "findActivity");
        assertThat(drive.column(after, "receiver_unit")).isEqualTo("/municipality/0301/coordination");
        assertThat(drive.column(after, "task_id")).isEqualTo(drive.column(before, "task_id"));
        rests(after);
    }

    private void rests(ObligationId id) {
        assertThat(drive.column(id, "(suspended_at is not null and next_alarm_at is null)"))
                .isEqualTo("true");
    }

    /** Released, and back in Bergen after twenty days with no date yet; NAV owed an activity. */
    private CaseId resting() {
        CaseId id = drive.park(200);
        consents.replace(new Consents.Given(
                id,
                List.of(new UnitId("/nav/0301")),
                EnumSet.allOf(LifeArea.class),
                "ORAL",
                clock.instant(),
                new UnitId("/prison/oslo")));
        drive.at(RELEASED, LocalTime.of(9, 0));
        cases.released(id, clock.instant());
        drive.enter(id, "work-and-education");
        drive.at(RELEASED.plusDays(20), LocalTime.of(9, 0));
        returns.back(id, new Returns.Back(new UnitId("/prison/bergen"), RELEASED.plusDays(20), false, null), "KDI");
        drive.adopt(id);
        rests(drive.open(id, "findActivity"));
        return id;
    }

    private void outAgain(CaseId id) {
        cases.released(id, clock.instant());
        returns.resumeOutside(id);
    }
}
