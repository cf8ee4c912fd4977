package no.throughgate.worklist.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryCount;
import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import no.throughgate.access.CurrentUser;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.support.FactsDatabase;
import no.throughgate.support.Sql;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 100,000 open obligations, 20,000 of them with one unit: the list, its counts, and what they cost. */
class WorklistAtScaleTest {

    private static final CurrentUser OFFICER = user("officer", "prison-staff", "/prison/oslo", "/prison/bergen");
    private static final CurrentUser NURSE = user("nurse", "prison-health", "/prison/oslo", "/prison/oslo/health");

    /** Of 8 kB, for 51 rows with what belongs to them. The table has some thousand. */
    private static final long MOST_BLOCKS = 1_500;

    private static WorklistQueries worklist;
    private static JdbcClient plain;

    @BeforeAll
    static void a_hundred_thousand_open_obligations() {
        DataSource database = FactsDatabase.fresh();
        plain = JdbcClient.create(database);
        plain.sql("insert into person.person (national_id, national_id_hash, name) values ('x', 'x', 'x')")
                .update();
        plain.sql(Sql.file("hundred-thousand-open")).update();
        plain.sql("vacuum analyze app.obligation").update();
        worklist = new WorklistQueries(
                JdbcClient.create(
                        ProxyDataSourceBuilder.create(database).countQuery().build()),
                Clock.systemUTC());
    }

    @Test
    void a_page_and_its_counts_are_two_statements_however_many_units_one_has() {
        QueryCountHolder.clear();
        first(OFFICER, WorklistView.UNIT);
        counts(OFFICER);

        QueryCount count = QueryCountHolder.getGrandTotal();
        assertThat(count.getTotal()).isEqualTo(2);
    }

    @Test
    void the_counts_are_the_lengths_of_the_lists() {
        var counts = counts(OFFICER);

        for (var view : WorklistView.values()) {
            assertThat(walk(OFFICER, view))
                    .as(view.key())
                    .hasSize(counts.get(view).intValue());
        }
        assertThat(counts.get(WorklistView.MINE)).isPositive();
        assertThat(counts.get(WorklistView.OVERDUE)).isPositive();
    }

    @Test
    void what_rests_is_in_the_list_and_says_so_and_is_not_overdue() {
        var before = counts(OFFICER);
        long id = first(OFFICER, WorklistView.OVERDUE).get(0).id();
        rest(id, "now()");
        try {
            var counts = counts(OFFICER);
            assertThat(counts.get(WorklistView.OVERDUE)).isEqualTo(before.get(WorklistView.OVERDUE) - 1);
            assertThat(counts.get(WorklistView.UNIT)).isEqualTo(before.get(WorklistView.UNIT));
            assertThat(first(OFFICER, WorklistView.OVERDUE))
                    .extracting(WorklistRow::id)
                    .doesNotContain(id);
            assertThat(first(OFFICER, WorklistView.UNIT))
                    .filteredOn(WorklistRow::resting)
                    .extracting(WorklistRow::id)
                    .containsExactly(id);
        } finally {
            rest(id, "null");
        }
    }

    private static void rest(long id, String since) {
        plain.sql("update app.obligation set suspended_at = %s where obligation_id = ?".formatted(since))
                .param(id)
                .update();
    }

    @Test
    void the_pages_follow_the_nearness_then_the_deadlines_and_repeat_nothing() {
        var rows = walk(OFFICER, WorklistView.UNIT);

        assertThat(rows)
                .isSortedAccordingTo(Comparator.comparingInt(WorklistRow::near)
                        .thenComparing(WorklistRow::dueAt)
                        .thenComparingLong(WorklistRow::id));
        assertThat(rows.stream().map(WorklistRow::near)).contains(1, 2, 3, 4);
        assertThat(rows.stream().map(WorklistRow::id).collect(Collectors.toSet()))
                .hasSameSizeAs(rows);
    }

    @Test
    void the_restricted_lane_is_not_even_counted_for_others() {
        long all = plain.sql("select count(*) from app.obligation where receiver_unit = '/prison/oslo/health'")
                .query(Long.class)
                .single();

        assertThat(counts(NURSE).get(WorklistView.UNIT)).isEqualTo(all);
        var outsider = user("outsider", "prison-staff", "/prison/oslo/health");
        assertThat(counts(outsider).get(WorklistView.UNIT)).isZero();
        assertThat(first(outsider, WorklistView.UNIT)).isEmpty();
    }

    @Test
    void a_page_reads_an_index_and_never_the_table() {
        var plan = String.join(
                "\n",
                plain.sql("explain (analyze, buffers) " + WorklistQueries.page(WorklistView.UNIT, Narrowing.NONE))
                        .params(worklist.params(OFFICER))
                        .params(Cursor.start(WorklistView.UNIT).params())
                        .param("limit", 51)
                        .query(String.class)
                        .list());

        assertThat(plan).contains("obligation_queue").doesNotContain("Seq Scan on obligation");
        assertThat(blocks(plan)).as(plan).isLessThan(MOST_BLOCKS);
    }

    /** What the plan read in all: the first line that speaks of blocks sums up those below. */
    private static long blocks(String plan) {
        var read = Pattern.compile("shared hit=(\\d+)(?: read=(\\d+))?").matcher(plan);
        assertThat(read.find()).isTrue();
        return Long.parseLong(read.group(1)) + (read.group(2) == null ? 0 : Long.parseLong(read.group(2)));
    }

    private static List<WorklistRow> first(CurrentUser user, WorklistView view) {
        return worklist.rows(user, view, Narrowing.NONE, Cursor.start(view), Position.ROWS);
    }

    private static Map<WorklistView, Long> counts(CurrentUser user) {
        return worklist.counts(user, Narrowing.NONE);
    }

    private static List<WorklistRow> walk(CurrentUser user, WorklistView view) {
        return Walked.all(worklist, user, view, Narrowing.NONE);
    }

    private static CurrentUser user(String name, String capability, String... units) {
        return new CurrentUser(
                new UserId(name),
                name,
                Set.of(units).stream().map(UnitId::new).collect(Collectors.toSet()),
                Set.of(capability));
    }
}
