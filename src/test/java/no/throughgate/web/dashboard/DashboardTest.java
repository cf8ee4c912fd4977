package no.throughgate.web.dashboard;

import static no.throughgate.support.Readers.reader;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import no.throughgate.access.CurrentUser;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Need;
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

/** Every number opens the list behind it, and list and number are equal; what one may not see is in neither. */
@ThroughgateTest
class DashboardTest {

    private static final Scope SOON = Scope.of(4, null);

    private final CurrentUser coordinator = reader("coordinator", "/prison/oslo/coordinator");
    private final CurrentUser elsewhere = reader("coordinator", "/prison/bergen/coordinator");

    @Autowired
    DashboardQueries dashboard;

    @Autowired
    Watched watched;

    @Autowired
    Lists lists;

    @Autowired
    Cases cases;

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
        drive.at(LocalDate.of(2026, 3, 2), LocalTime.of(9, 0));
    }

    @AfterEach
    void over() {
        slate.wipe();
        clock.reset();
    }

    @Test
    void who_is_released_soon_without_a_home_is_a_red_line_until_a_home_is_found() {
        CaseId id = drive.walk("housing", 20).caseId();
        assertThat(counts(coordinator).get(Tile.NO_HOME)).isEqualTo(1);

        drive.done(id, "clarifyHousing", Map.of("housingNeed", "OWN_HOME"));

        assertThat(counts(coordinator).get(Tile.NO_HOME)).isZero();
        assertThat(counts(coordinator).get(Tile.NO_MONEY)).isEqualTo(1);
    }

    @Test
    void a_release_far_away_is_no_red_line_yet() {
        drive.walk("housing", 100);
        assertThat(counts(coordinator).get(Tile.NO_HOME)).isZero();
        assertThat(counts(coordinator, Scope.of(12, null)).get(Tile.NO_HOME))
                .as("within twelve weeks")
                .isZero();
    }

    @Test
    void an_offer_goes_from_in_time_to_late_to_silent() {
        drive.walk("notification-duty", 60);
        long offered = counts(coordinator).get(Tile.ANSWER_IN_TIME);
        assertThat(offered).isPositive();

        clock.moveTo(halfOfTheClock());
        var half = counts(coordinator);
        assertThat(half.get(Tile.ANSWER_IN_TIME)).isZero();
        assertThat(half.get(Tile.ANSWER_SOON)).isPositive();
        assertThat(half.get(Tile.ANSWER_SOON) + half.get(Tile.ANSWER_LATE) + half.get(Tile.SILENT))
                .isEqualTo(offered);

        clock.moveTo(clock.instant().plus(Duration.ofDays(30)));

        assertThat(counts(coordinator).get(Tile.ANSWER_IN_TIME)).isZero();
        assertThat(counts(coordinator).get(Tile.SILENT)).isEqualTo(offered);
    }

    @Test
    void an_area_with_a_need_that_nobody_owns_is_a_glippday() {
        CaseId id = drive.park(60);
        cases.setNeed(id, LifeArea.HOUSING, Need.NEED);
        long before = counts(coordinator).get(Tile.UNOWNED);
        cases.released(id, clock.instant());

        assertThat(counts(coordinator).get(Tile.UNOWNED)).isEqualTo(before + 1);
    }

    @Test
    void every_number_is_as_long_as_its_list_and_another_prison_sees_none_of_it() {
        for (int days : new int[] {2, 10, 20, 25, 70}) {
            drive.walk("housing", days);
            drive.walk("notification-duty", days).missed("acknowledgeNotice");
        }
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));

        counts(coordinator)
                .forEach((tile, n) -> assertThat(Whole.of(lists, Listing.of(tile, null), watched.by(coordinator), SOON))
                        .as(tile.name())
                        .hasSize(n.intValue()));
        assertThat(counts(coordinator).values()).anyMatch(n -> n > 0);
        assertThat(counts(elsewhere).values()).containsOnly(0L);
        assertThat(dashboard.weeks(watched.by(coordinator), SOON)).hasSize(12);
        assertThat(dashboard.weeks(watched.by(coordinator), SOON).stream()
                        .mapToLong(DashboardQueries.Week::releases)
                        .sum())
                .isPositive();
    }

    @Test
    void medicine_is_counted_for_health_workers_alone() {
        var health = reader("prison-health", "/prison/oslo/health");
        CaseId id = drive.walk("health-continuity", 20).caseId();
        drive.done(id, "reviewHealthNeed", Map.of("healthNeed", true, "onMedicine", true, "overdoseRisk", false));

        assertThat(counts(health).get(Tile.NO_MEDICINE)).isEqualTo(1);
        assertThat(counts(coordinator).get(Tile.NO_MEDICINE)).isZero();
    }

    private Map<Tile, Long> counts(CurrentUser user) {
        return counts(user, SOON);
    }

    private Map<Tile, Long> counts(CurrentUser user, Scope scope) {
        var counts = new EnumMap<Tile, Long>(Tile.class);
        dashboard.standing(watched.by(user), scope).forEach((tile, standing) -> counts.put(tile, standing.n()));
        return counts;
    }

    /** A moment after half of the time to answer, of what was offered last. */
    private Instant halfOfTheClock() {
        return jdbc.sql("""
                        select max(offered_at + (accept_by - offered_at) / 2) + interval '1 second' from app.obligation where state = 'OFFERED'
                        """)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }
}
