package no.throughgate.worklist.internal;

import static no.throughgate.support.Readers.reader;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import no.throughgate.access.CurrentUser;
import no.throughgate.directory.Directories;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.UserId;
import no.throughgate.kernel.WorkingCalendar;
import no.throughgate.support.FactsDatabase;
import no.throughgate.support.Sql;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On work of every sort, scattered at random: whatever view and filter, the number is the length of the list. */
class WorklistCountsTest {

    private static final double SEED = 0.4711;

    private static final List<CurrentUser> READERS = List.of(
            officer("prison-staff", "/prison/oslo"),
            officer("nav-staff", "/nav/0301", "/ngo/wayback"),
            officer("prison-health", "/prison/oslo", "/prison/bergen"));

    private static WorklistQueries worklist;
    private static Narrowings narrowings;

    @BeforeAll
    static void work_of_every_sort() {
        DataSource database = FactsDatabase.fresh();
        var jdbc = JdbcClient.create(database);
        jdbc.sql("insert into person.person (national_id, national_id_hash, name) values ('x', 'x', 'x')")
                .update();
        jdbc.sql(Sql.file("any-work").replace(":seed", Double.toString(SEED))).update();
        jdbc.sql("analyze app.obligation").update();
        worklist = new WorklistQueries(jdbc, Clock.systemUTC());
        narrowings = new Narrowings(
                new Colleagues(Directories.demo(database), Clock.systemUTC()),
                new WorkingCalendar(),
                Clock.systemUTC());
    }

    @ParameterizedTest
    @EnumSource(WorklistView.class)
    void every_number_is_the_length_of_its_list_and_the_list_keeps_its_order(WorklistView view) {
        long most = 0;
        for (var user : READERS) {
            for (var filter : filters()) {
                var narrowing = narrowings.of(filter, found(), user);
                var rows = Walked.all(worklist, user, view, narrowing);
                assertThat(worklist.counts(user, narrowing).get(view))
                        .as("%s %s %s", user.units(), view, filter.asParameters())
                        .isEqualTo(rows.size());
                assertThat(rows).isSortedAccordingTo(order(view));
                assertThat(rows.stream().map(WorklistRow::id)).doesNotHaveDuplicates();
                most = Math.max(most, rows.size());
            }
        }
        assertThat(most).as("something to count in %s", view).isGreaterThan(Position.ROWS);
    }

    @ParameterizedTest
    @EnumSource(WorklistFlag.class)
    void a_filter_finds_exactly_the_rows_that_carry_its_mark(WorklistFlag flag) {
        for (var user : READERS) {
            var all = Walked.all(worklist, user, WorklistView.UNIT, Narrowing.NONE);
            var marked =
                    Walked.all(worklist, user, WorklistView.UNIT, narrowings.of(marked(flag), Found.NOTHING, user));
            assertThat(marked)
                    .as("%s", flag)
                    .isEqualTo(all.stream().filter(row -> carries(row, flag)).toList());
        }
        var officer = READERS.get(2);
        assertThat(worklist.counts(officer, narrowings.of(marked(flag), Found.NOTHING, officer))
                        .get(WorklistView.UNIT))
                .isPositive();
    }

    private static boolean carries(WorklistRow row, WorklistFlag flag) {
        return switch (flag) {
            case CLOSED_DAY_AFTER ->
                row.release() != null && new WorkingCalendar().isFridayOrBeforeHoliday(row.release());
            case MOVED -> row.dateMoved();
            case UNCERTAIN -> row.certainty().equals("ESTIMATED");
            case CAME_BACK -> row.refusals() > 0;
            case OFFERED -> row.offered();
            case RESTING -> row.resting();
            case ASIDE -> row.asideUntil() != null;
        };
    }

    private static Comparator<WorklistRow> order(WorklistView view) {
        return switch (view) {
            case DONE ->
                Comparator.comparing(WorklistRow::closedAt)
                        .thenComparingLong(WorklistRow::id)
                        .reversed();
            case MINE ->
                Comparator.comparing((WorklistRow row) -> row.asideUntil() != null)
                        .thenComparingInt(WorklistRow::near)
                        .thenComparing(WorklistRow::dueAt)
                        .thenComparingLong(WorklistRow::id);
            default ->
                Comparator.comparingInt(WorklistRow::near)
                        .thenComparing(WorklistRow::dueAt)
                        .thenComparingLong(WorklistRow::id);
        };
    }

    private static List<WorklistFilter> filters() {
        var all = new ArrayList<WorklistFilter>();
        all.add(WorklistFilter.NONE);
        for (var area : List.of("HOUSING", "EDUCATION", "FAMILY_AND_NETWORK")) {
            all.add(new WorklistFilter(area, "", "", "", "", "", "", ""));
        }
        Arrays.stream(WorklistFlag.values()).map(WorklistCountsTest::marked).forEach(all::add);
        for (var near : List.of("1", "4")) {
            all.add(new WorklistFilter("HOUSING", "/prison/bergen", "", near, "", "", "", ""));
        }
        for (var who : List.of("me", "nobody", Colleagues.mark(new UserId("colleague")))) {
            all.add(new WorklistFilter("", "", "decideHome", "", "", who, "", ""));
        }
        all.add(new WorklistFilter("", "/prison/oslo", "", "", "MOVED", "me", "", ""));
        all.add(new WorklistFilter("", "", "", "", "", "", "TG-2026-000007", ""));
        all.add(new WorklistFilter("", "", "", "", "", "", "", WorklistFilter.HELD));
        return all;
    }

    private static WorklistFilter marked(WorklistFlag flag) {
        return new WorklistFilter("", "", "", "", flag.name(), "", "", "");
    }

    private static Found found() {
        return new Found(Set.of(new CaseId("TG-2026-000003"), new CaseId("TG-2026-000004")), Set.of("decideAid"));
    }

    private static CurrentUser officer(String capability, String... units) {
        var user = reader(capability, units);
        return new CurrentUser(new UserId("officer"), user.name(), user.units(), user.capabilities());
    }
}
