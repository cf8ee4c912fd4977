package no.throughgate.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.throughgate.directory.UnitSettings.What;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.support.Staff;
import no.throughgate.support.ThroughgateTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A unit in the far north, where nobody else's test works. */
@ThroughgateTest
class UnitSettingsTest {

    private static final UnitId UNIT = new UnitId("/nav/5601");
    private static final UserId LEADER = new UserId("nord-leder");
    private static final UserId DEPUTY = new UserId("nord-vara");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    UnitSettings settings;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    private Optional<String> address;
    private List<String> led;
    private List<String> deputised;

    @BeforeEach
    void a_unit_with_two(@Autowired Staff staff) {
        address = directory.contactAddress(UNIT);
        led = jdbc.sql("select user_id from app.unit_member where unit_id = ? and leads")
                .param(UNIT.value())
                .query(String.class)
                .list();
        deputised = jdbc.sql("select user_id from app.unit_member where unit_id = ? and deputises")
                .param(UNIT.value())
                .query(String.class)
                .list();
        staff.leaderless(UNIT.value());
        staff.join(UNIT.value(), "nav-staff", LEADER.value(), "Nora Nordleder");
        staff.join(UNIT.value(), "nav-staff", DEPUTY.value(), "Vidar Vara");
        jdbc.sql("update app.unit_member set leads = true where user_id = ?")
                .param(LEADER.value())
                .update();
        directory.refresh();
    }

    @AfterEach
    void nobody_there() {
        settings.contact(UNIT, LEADER, address.orElse(null), null);
        jdbc.sql("delete from app.unit_member where user_id in (?, ?)")
                .params(LEADER.value(), DEPUTY.value())
                .update();
        jdbc.sql("update app.unit_member set leads = user_id = any(?), deputises = user_id = any(?) where unit_id = ?")
                .params(led.toArray(String[]::new), deputised.toArray(String[]::new), UNIT.value())
                .update();
        directory.refresh();
    }

    @Test
    void a_deputy_stands_in_on_the_named_days_alone() {
        settings.deputy(UNIT, LEADER, DEPUTY, DAY, DAY.plusDays(4));
        settings.absence(UNIT, LEADER, LEADER, DAY, DAY.plusDays(10), AbsenceReason.HOLIDAY);

        assertThat(directory.leaderOf(UNIT, DAY.minusDays(1))).contains(LEADER);
        assertThat(directory.leaderOf(UNIT, DAY)).contains(DEPUTY);
        assertThat(directory.leaderOf(UNIT, DAY.plusDays(4))).contains(DEPUTY);
        assertThat(directory.leaderOf(UNIT, DAY.plusDays(5))).isEmpty();

        settings.noAbsence(UNIT, LEADER, LEADER);
        settings.noDeputy(UNIT, LEADER, DEPUTY);
        assertThat(directory.leaderOf(UNIT, DAY)).contains(LEADER);
        assertThat(directory.member(UNIT, DEPUTY).orElseThrow().mayLead(DAY)).isFalse();
    }

    @Test
    void every_change_is_kept_with_what_stood_before_and_one_that_changes_nothing_leaves_no_trace() {
        settings.contact(UNIT, LEADER, "nord@example.org", "22334455");
        long before = settings.changes(UNIT, 100).size();

        settings.contact(UNIT, LEADER, "nord@example.org", "22334455");
        assertThat(settings.changes(UNIT, 100)).hasSize((int) before);

        settings.contact(UNIT, LEADER, "ny@example.org", "22334455");
        var change = settings.changes(UNIT, 1).get(0);
        assertThat(change.what()).isEqualTo(What.ADDRESS);
        assertThat(change.from()).isEqualTo("nord@example.org");
        assertThat(change.to()).isEqualTo("ny@example.org");
        assertThat(change.by()).isEqualTo(LEADER);
        assertThat(directory.contactAddress(UNIT)).contains("ny@example.org");
        assertThatThrownBy(() -> jdbc.sql("delete from app.unit_change").update())
                .hasStackTraceContaining("append-only");
    }

    @Test
    void nobody_from_elsewhere_can_be_sent_away_or_put_in() {
        var prison = new UnitId("/prison/oslo");
        var elsewhere = directory.staffOf(prison).get(0).user();

        assertThatThrownBy(() -> settings.absence(UNIT, LEADER, elsewhere, DAY, DAY, AbsenceReason.AWAY))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> settings.deputy(UNIT, LEADER, elsewhere, DAY, DAY))
                .isInstanceOf(Problem.class);
        assertThat(directory.member(prison, elsewhere).orElseThrow().present(DAY))
                .isTrue();
    }
}
