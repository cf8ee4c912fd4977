package no.throughgate.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Need;
import no.throughgate.challenge.Challenges;
import no.throughgate.challenge.Raised;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.MovableClock;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.ThroughgateTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures of a day that has passed: small cases whose numbers can be counted on one's fingers. */
@ThroughgateTest
class MeasuresTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Measures measures;

    @Autowired
    Cases cases;

    @Autowired
    Challenges challenges;

    @Autowired
    CaseDriver drive;

    @Autowired
    CleanSlate slate;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void a_monday_without_cases() {
        slate.wipe();
        drive.at(MONDAY, LocalTime.of(9, 0));
    }

    @AfterEach
    void the_history_tells_the_same_and_it_is_over(@Autowired DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            var recount = new Recount(connection);
            assertThat(recount.differences(period())).isEmpty();
            assertThat(recount.wrongNumbers(measures, period())).isEmpty();
        } finally {
            slate.wipe();
            clock.reset();
        }
    }

    @Test
    void a_release_without_a_handover_has_no_owner_and_what_is_not_recorded_is_shown_as_such() {
        List<CaseId> cases = parked(6);
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
        cases.forEach(id -> released(id));

        assertThat(figures(Measure.M7)).contains("RELEASED count 6", "NO_OWNER count 6");
        assertThat(figures(Measure.M8)).containsExactlyInAnyOrder("NOT_RECORDED count 6", "RELEASED count 6");
    }

    @Test
    void a_period_counts_its_last_day_and_slices_add_up() {
        drive.at(MONDAY.minusDays(2), LocalTime.NOON);
        parked(6).forEach(id -> released(id));
        drive.at(MONDAY, LocalTime.NOON);
        var untilToday = Period.of(MONDAY.minusYears(1), MONDAY);

        assertThat(figures(Measure.M8, untilToday)).contains("RELEASED count 6");
        assertThat(measures.by(Measure.M8, untilToday, Slice.SEX).stream()
                        .map(f -> f.slice() + " " + f.part() + " " + f.value())
                        .toList())
                .contains("M RELEASED 6.0", "ALL RELEASED 6.0", "M NOT_RECORDED 6.0");
    }

    @Test
    void who_takes_over_the_night_of_a_sudden_release_owns_what_is_owed_outside() {
        List<CaseId> ids = IntStream.range(0, 5)
                .mapToObj(n ->
                        drive.walk("sudden-release", 0).done("takeOverTonight").caseId())
                .toList();
        clock.moveTo(clock.instant().plus(Duration.ofHours(1)));
        ids.forEach(id -> released(id));

        assertThat(figures(Measure.M7)).contains("RELEASED count 5", "NO_OWNER count 0");
    }

    @Test
    void who_comes_back_and_is_released_again_stays_released_the_first_time() {
        List<CaseId> ids = parked(5);
        ids.forEach(id -> released(id));
        Period then = period();
        List<String> before = figures(Measure.M7, then);
        assertThat(before).contains("RELEASED count 5");

        jdbc.sql("update app.release_case set status = 'OPEN'").update();
        clock.moveTo(clock.instant().plus(Duration.ofDays(40)));
        ids.forEach(id -> released(id));

        assertThat(figures(Measure.M7, then)).isEqualTo(before);
        assertThat(figures(Measure.M7)).contains("RELEASED count 10");
    }

    @Test
    void handovers_are_timed_from_offer_to_acceptance_by_pair_of_agencies() {
        List<CaseId> ids = IntStream.range(0, 5)
                .mapToObj(n -> drive.walk("notification-duty", 200).caseId())
                .toList();
        for (CaseId id : ids) {
            clock.moveTo(clock.instant().plus(Duration.ofHours(1)));
            drive.accept(id, "acknowledgeNotice");
        }

        assertThat(figures(Measure.M11))
                .contains("PRISON-NAV accepted 5", "PRISON-NAV median_hours 3", "PRISON-NAV p90_hours 4.6");
    }

    @Test
    void areas_with_a_need_and_without_an_owner_are_glippdays_also_when_it_is_known_otherwise_later() {
        List<CaseId> ids = parked(5);
        ids.forEach(id -> cases.setNeed(id, LifeArea.HOUSING, Need.NEED));
        clock.moveTo(clock.instant().plus(Duration.ofDays(10)));
        ids.forEach(id -> released(id));
        clock.moveTo(clock.instant().plus(Duration.ofDays(3)));
        Period then = period();
        List<String> before = figures(Measure.M33, then);
        assertThat(before).contains("HOUSING days 15", "ALL days_a_case 3");

        clock.moveTo(clock.instant().plus(Duration.ofDays(30)));
        ids.forEach(id -> cases.setNeed(id, LifeArea.HOUSING, Need.NO_NEED));
        ids.forEach(id -> cases.closed(id, clock.instant()));

        assertThat(figures(Measure.M33, then))
                .as("counted again, as of the same day")
                .isEqualTo(before);
    }

    @Test
    void nothing_recorded_later_changes_any_figure_of_the_day() {
        drive.walk("notification-duty", 200).missed("acknowledgeNotice");
        Period then = period();
        Map<Measure, List<String>> before = all(then);

        clock.moveTo(clock.instant().plus(Duration.ofDays(20)));
        CaseId other =
                drive.walk("notification-duty", 200).missed("acknowledgeNotice").caseId();
        drive.done(other, "acknowledgeNotice");
        parked(7).forEach(id -> released(id));

        assertThat(all(then)).isEqualTo(before);
        assertThat(all(period())).isNotEqualTo(before);
    }

    @Test
    void a_matter_is_no_release_and_its_alarms_are_not_counted() {
        for (int n = 0; n < 6; n++) {
            CaseId id = challenges.raise(Raised.by("/prison/oslo"), Raised.somebody("/prison/oslo", "prison-staff"));
            drive.missed(id, "groupChallenge");
        }

        assertThat(figures(Measure.M13)).isEmpty();
        assertThat(figures(Measure.M33)).isEmpty();
        assertThat(figures(Measure.M7)).contains("RELEASED count 0", "NO_OWNER count 0");
        assertThat(jdbc.sql("select count(*) from app.release_case")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private List<CaseId> parked(int many) {
        return IntStream.range(0, many).mapToObj(n -> drive.park(200)).toList();
    }

    private void released(CaseId id) {
        cases.released(id, clock.instant());
    }

    private Period period() {
        return new Period(
                clock.instant().minus(Duration.ofDays(365)), clock.instant().plusMillis(1));
    }

    private Map<Measure, List<String>> all(Period period) {
        return Stream.of(Measure.values()).collect(java.util.stream.Collectors.toMap(m -> m, m -> figures(m, period)));
    }

    private List<String> figures(Measure measure) {
        return figures(measure, period());
    }

    private List<String> figures(Measure measure, Period period) {
        return measures.of(measure, period).stream()
                .map(f -> f.part() + " " + f.what() + " "
                        + (f.hidden()
                                ? "hidden"
                                : f.value().stripTrailingZeros().toPlainString()))
                .toList();
    }
}
