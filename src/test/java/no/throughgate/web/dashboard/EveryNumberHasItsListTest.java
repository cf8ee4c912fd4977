package no.throughgate.web.dashboard;

import static no.throughgate.support.Readers.reader;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import no.throughgate.access.CurrentUser;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.RandomWork;
import no.throughgate.support.ThroughgateTest;
import no.throughgate.web.dashboard.Watched.Watcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever stands in the tables: a number of the overview is as long as the list behind it, read page by page, and no row comes twice. */
@ThroughgateTest
class EveryNumberHasItsListTest {

    private static final List<CurrentUser> READERS = List.of(
            reader("coordinator", "/prison/oslo/coordinator"),
            reader("prison-health", "/prison/oslo/health"),
            reader("municipal-coordinator", "/municipality/0301/coordination"));
    private static final List<Scope> SCOPES = List.of(
            Scope.of(4, null),
            Scope.of(12, "0301", null, 2),
            Scope.of(1, null, "/prison/oslo", 4),
            Scope.of(12, null, "/prison/bergen", 0));

    @Autowired
    DashboardQueries numbers;

    @Autowired
    Watched watched;

    @Autowired
    Forecast forecast;

    @Autowired
    Lists lists;

    @Autowired
    RandomWork work;

    @Autowired
    CleanSlate slate;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void anything_whatever() {
        slate.wipe();
        clock.moveTo(Oslo.at(LocalDate.of(2026, 3, 4), LocalTime.of(10, 30)));
        work.make(11, 60, 20);
        work.someMissesContained();
        jdbc.sql("update app.unit set capacity = 3 where unit_id = '/ngo/wayback'")
                .update();
    }

    @AfterEach
    void over() {
        jdbc.sql("update app.unit set capacity = null where unit_id = '/ngo/wayback'")
                .update();
        slate.wipe();
        clock.reset();
    }

    @Test
    void tiles_silent_units_levels_weeks_places_and_loads() {
        long seen = 0;
        for (var reader : READERS) {
            var user = watched.by(reader);
            for (var scope : SCOPES) {
                for (var tile : numbers.standing(user, scope).entrySet()) {
                    seen += same(
                            tile.getValue().n(),
                            Listing.of(tile.getKey(), null),
                            user,
                            scope,
                            tile.getKey().name());
                }
                for (var unit : numbers.silent(user, scope)) {
                    seen += same(unit.n(), Listing.of(Tile.SILENT, unit.unit()), user, scope, unit.unit());
                }
                for (var level : numbers.containment(user, scope)) {
                    seen += same(level.contained(), Listing.contained(level.level()), user, scope, "L" + level.level());
                }
                for (var week : numbers.weeks(user, scope)) {
                    seen += same(
                            week.releases(),
                            Listing.week(week.monday(), Listing.Readiness.ALL),
                            user,
                            scope.furthest(),
                            "week");
                    same(
                            week.red(),
                            Listing.week(week.monday(), Listing.Readiness.RED),
                            user,
                            scope.furthest(),
                            "red week");
                    same(
                            week.ready(),
                            Listing.week(week.monday(), Listing.Readiness.READY),
                            user,
                            scope.furthest(),
                            "ready week");
                }
                for (var place : forecast.arrivals(user, scope)) {
                    var there = Scope.of(12, place.municipality(), place.prison(), scope.forward());
                    place.cells()
                            .forEach(cell -> same(
                                    cell.n(),
                                    Listing.coming(ask(cell.state()), null, null),
                                    user,
                                    there,
                                    cell.state()));
                    seen += place.releases();
                }
                for (var load : forecast.loads(user, scope)) {
                    seen += same(
                            load.total(), Listing.coming(load.what(), load.unit(), null), user, scope, load.unit());
                    same(
                            load.most(),
                            Listing.coming(load.what(), load.unit(), load.busiest()),
                            user,
                            scope,
                            load.unit() + " at most");
                }
            }
        }
        assertThat(seen).as("something to count").isGreaterThan(1000);
    }

    @Test
    void a_step_lists_what_waits_at_it() {
        var coordinator = watched.by(READERS.get(0));
        var kinds = jdbc.sql("select distinct kind from app.obligation where closed_at is null")
                .query(String.class)
                .list();
        for (var kind : kinds) {
            var listing = Listing.step(kind);
            same(lists.count(listing, coordinator, SCOPES.get(0)), listing, coordinator, SCOPES.get(0), kind);
        }
    }

    @Test
    void a_list_is_longer_than_a_page_and_whole() {
        var coordinator = watched.by(READERS.get(0));
        assertThat(lists.count(Listing.of(Tile.SILENT, null), coordinator, SCOPES.get(0)))
                .isGreaterThan(Lists.PAGE);
        var first = lists.page(
                Listing.of(Tile.SILENT, null), coordinator, SCOPES.get(0), Place.parse(java.util.Optional.empty()));
        assertThat(first.rows()).hasSize(Lists.PAGE);
        assertThat(first.next()).isNotNull();
    }

    @Test
    void who_would_be_out_earlier_comes_today_and_more_come_within_the_weeks() {
        var coordinator = watched.by(READERS.get(0));
        long held = total(coordinator, 0);
        assertThat(total(coordinator, 4)).isGreaterThan(held);
        assertThat(Whole.of(lists, Listing.coming(Ask.RELEASE, null, null), coordinator, Scope.of(12, null, null, 4)))
                .allSatisfy(row -> assertThat(Oslo.dateOf(row.at()))
                        .isBetween(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 5, 27)));
    }

    @Test
    void a_unit_with_a_cap_says_what_it_carries_and_what_is_too_much() {
        var wayback = forecast.loads(watched.by(READERS.get(0)), SCOPES.get(0)).stream()
                .filter(load -> load.unit().equals("/ngo/wayback"))
                .findFirst()
                .orElseThrow();
        assertThat(wayback.carried())
                .isEqualTo(jdbc.sql(
                                "select count(*) from app.obligation where receiver_unit = '/ngo/wayback' and state = 'ACCEPTED' and suspended_at is null")
                        .query(Long.class)
                        .single());
        assertThat(wayback.over()).isTrue();
        assertThat(forecast.loads(watched.by(READERS.get(0)), SCOPES.get(0)))
                .filteredOn(load -> load.cap() == null)
                .allSatisfy(load -> assertThat(load.carried()).isNull());
    }

    @Test
    void the_time_to_containment_is_counted_from_the_miss() {
        var level = numbers.containment(watched.by(READERS.get(0)), SCOPES.get(0)).stream()
                .filter(one -> one.level() == 4)
                .findFirst()
                .orElseThrow();
        assertThat(level).isEqualTo(new Containment(4, level.contained(), 30, 30));
    }

    private long total(Watcher user, int forward) {
        return lists.count(Listing.coming(Ask.RELEASE, null, null), user, Scope.of(12, null, null, forward));
    }

    private long same(long number, Listing listing, Watcher user, Scope scope, String what) {
        var rows = Whole.of(lists, listing, user, scope);
        assertThat(rows).as("%s in %s", what, scope).hasSize((int) number).doesNotHaveDuplicates();
        assertThat(lists.count(listing, user, scope)).as(what).isEqualTo(number);
        return number;
    }

    private static Ask ask(String key) {
        return java.util.Arrays.stream(Ask.values())
                .filter(ask -> ask.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
