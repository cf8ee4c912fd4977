package no.throughgate.simulation.internal;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database did between two readings. */
record Meter(long walBytes, long transactions, long statements) {

    /** @return statements are −1 where the server does not count them */
    static Meter read(JdbcClient jdbc) {
        long wal = jdbc.sql("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint")
                .query(Long.class)
                .single();
        jdbc.sql("select pg_stat_force_next_flush()").query((rs, n) -> 0).single();
        long transactions = jdbc.sql("select xact_commit from pg_stat_database where datname = current_database()")
                .query(Long.class)
                .single();
        return new Meter(wal, transactions, statements(jdbc));
    }

    private static long statements(JdbcClient jdbc) {
        boolean counted = jdbc.sql("select exists (select 1 from pg_extension where extname = 'pg_stat_statements')")
                .query(Boolean.class)
                .single();
        if (!counted) {
            return -1;
        }
        return jdbc.sql("""
                        select coalesce(sum(calls), 0)::bigint from public.pg_stat_statements
                        where toplevel and dbid = (select oid from pg_database where datname = current_database())
                          and query !~* '^(begin|commit|rollback|set|show|discard)'
                        """).query(Long.class).single();
    }

    Meter since(Meter earlier) {
        return new Meter(
                walBytes - earlier.walBytes,
                transactions - earlier.transactions,
                statements < 0 ? -1 : statements - earlier.statements);
    }
}
