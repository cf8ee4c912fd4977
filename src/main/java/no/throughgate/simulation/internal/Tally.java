package no.throughgate.simulation.internal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What came of it, counted in the database after the run. */
final class Tally {

    private final JdbcClient jdbc;
    private final Entered entered;
    private final Map<String, String> lines = new LinkedHashMap<>();

    Tally(JdbcClient jdbc, Entered entered) {
        this.jdbc = jdbc;
        this.entered = entered;
    }

    void print(PrintStream out, Meter used, Duration took, long lostRaces) {
        long all = number("select count(*) from app.obligation");
        long done = number("select count(*) from app.obligation where state = 'DONE'");
        long closed = number("select count(*) from app.release_case where status = 'CLOSED'");
        double seconds = Math.max(0.001, took.toMillis() / 1000.0);
        line("cases opened / closed", number("select count(*) from app.release_case") + " / " + closed);
        line("obligations", all);
        line("  done", share(done, all));
        line(
                "  past their first due date",
                share(
                        number(
                                "select count(*) from app.obligation where coalesce(closed_at, due_at) > first_due_at and state in ('DONE','FAILED','EXPIRED')"),
                        all));
        line(
                "  failed or expired (missed)",
                share(number("select count(*) from app.obligation where state in ('FAILED', 'EXPIRED')"), all));
        line(
                "  refused or returned",
                share(number("select count(*) from app.obligation where state in ('REJECTED', 'RETURNED')"), all));
        line("  withdrawn", share(number("select count(*) from app.obligation where state = 'WITHDRAWN'"), all));
        for (int level = 0; level <= 5; level++) {
            line(
                    "escalated to L" + level,
                    number("select count(*) from audit.event where kind = 'ladder.raised' and detail ->> 'level' = 'L"
                            + level + "'"));
        }
        line("steps dropped by short sentences", number("select count(*) from app.dropped_step"));
        line("dates moved", number("select count(*) from app.release_date_change"));
        gate();
        entered.byModel()
                .forEach((model, count) ->
                        line("  " + model, "%d cases, %d obligations".formatted(count.cases(), count.obligations())));
        line("glippdays a case (need without an owner)", String.format(Locale.ROOT, "%.1f", glippdays()));
        line("took", String.format(Locale.ROOT, "%.1f s", seconds));
        line("releases a minute", String.format(Locale.ROOT, "%.1f", closed * 60 / seconds));
        line("obligations a second", String.format(Locale.ROOT, "%.1f", all / seconds));
        line("WAL an obligation", String.format(Locale.ROOT, "%.1f kB", used.walBytes() / 1000.0 / Math.max(1, all)));
        line(
                "transactions an obligation",
                String.format(Locale.ROOT, "%.1f", used.transactions() / (double) Math.max(1, all)));
        line(
                "SQL statements an obligation",
                used.statements() < 0
                        ? "not counted by this server"
                        : String.format(
                                Locale.ROOT,
                                "%.1f (and %.1f of virtual time itself)",
                                used.statements() / (double) Math.max(1, all),
                                used.watching() / (double) Math.max(1, all)));
        line("came too late to what was gone", lostRaces);
        lines.forEach((what, value) -> out.printf("%-44s %s%n", what, value));
    }

    private void gate() {
        jdbc.sql("""
                        select coalesce(r.data ->> 'metAtGate', 'not recorded') as met, count(*) as n
                        from app.release_case c
                        left join app.obligation o on o.case_id = c.case_id and o.kind = 'recordGateOutcome' and o.state = 'DONE'
                        left join app.obligation_result r using (obligation_id)
                        where c.status in ('RELEASED', 'CLOSED') group by 1 order by 1
                        """).query(rs -> {
            line("at the gate: " + rs.getString("met"), rs.getLong("n"));
        });
    }

    /** Days on which a life area with a need had no accepted owner, from opening to closure, per case. */
    private double glippdays() {
        return jdbc.sql("""
                        with span as (
                            select c.case_id, a.area, c.opened_at as since, c.closed_at as until
                            from app.release_case c join app.life_area a using (case_id)
                            where c.status = 'CLOSED' and a.need in ('NEED', 'SETTLED')),
                        owned as (
                            select s.case_id, s.area, coalesce(sum(extract(epoch from least(o.until, s.until) - greatest(o.since, s.since))), 0) as seconds
                            from span s left join app.life_area_owner o using (case_id, area) group by 1, 2)
                        select coalesce(sum(extract(epoch from s.until - s.since) - w.seconds) / 86400
                            / nullif((select count(*) from app.release_case where status = 'CLOSED'), 0), 0)
                        from span s join owned w using (case_id, area)
                        """).query(Double.class).single();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static String share(long part, long all) {
        return String.format(Locale.ROOT, "%d (%.1f %%)", part, 100.0 * part / Math.max(1, all));
    }

    private void line(String what, Object value) {
        lines.put(what, value.toString());
    }
}
