package no.throughgate.simulation.internal;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the database did between two readings.
 *
 * @param statements of the application and its engine; −1 where the server does not count them
 * @param watching   of virtual time itself: it looks for what happens next, as nobody does in earnest
 */
record Meter(long walBytes, long transactions, long statements, long watching) {

    static Meter read(JdbcClient jdbc) {
        long wal = jdbc.sql("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint")
                .query(Long.class)
                .single();
        jdbc.sql("select pg_stat_force_next_flush()").query((rs, n) -> 0).single();
        long transactions = jdbc.sql("select xact_commit from pg_stat_database where datname = current_database()")
                .query(Long.class)
                .single();
        boolean counted = jdbc.sql("select exists (select 1 from pg_extension where extname = 'pg_stat_statements')")
                .query(Boolean.class)
                .single();
        return counted
                ? new Meter(wal, transactions, statements(jdbc, "not like"), statements(jdbc, "like"))
                : new Meter(wal, transactions, -1, -1);
    }

    private static long statements(JdbcClient jdbc, String isWatching) {
        return jdbc.sql("""
                        select coalesce(sum(calls), 0)::bigint from public.pg_stat_statements
                        where toplevel and dbid = (select oid from pg_database where datname = current_database())
                          and query !~* '^(begin|commit|rollback|set|show|discard)'
                          and query
                        """ + isWatching + " '%/* virtual time */%'")
                .query(Long.class)
                .single();
    }

    Meter since(Meter earlier) {
        return new Meter(
                walBytes - earlier.walBytes,
                transactions - earlier.transactions,
                statements < 0 ? -1 : statements - earlier.statements,
                watching < 0 ? -1 : watching - earlier.watching);
    }
}
