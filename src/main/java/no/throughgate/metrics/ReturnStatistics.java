package no.throughgate.metrics;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Returns to prison as others have counted them. Nothing is overwritten: the latest import of a year counts from the moment it came. */
@Component
@Transactional
public class ReturnStatistics {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReturnStatistics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The latest year that had been counted so many months after release; without a year where nobody had: then we are blind.
     */
    public record Known(
            int months,
            @Nullable Integer year,
            @Nullable String source,
            @Nullable Instant importedAt) {

        public boolean blind() {
            return year == null;
        }
    }

    /** One for each number of months, as of the end of the period. */
    @Transactional(readOnly = true)
    public List<Known> of(Period period) {
        return jdbc.sql("""
                        select m.months, t.released_in, t.source, t.imported_at from unnest(array[1, 6, 24]) m (months)
                        left join lateral (
                            select s.* from app.return_statistic s where s.months = m.months and s.imported_at = (
                                select max(n.imported_at) from app.return_statistic n where n.released_in = s.released_in and n.imported_at < :asOf)
                            order by s.released_in desc limit 1) t on true
                        order by 1
                        """)
                .param("asOf", period.asOfUtc())
                .query((rs, n) -> {
                    OffsetDateTime at = rs.getObject("imported_at", OffsetDateTime.class);
                    return new Known(
                            rs.getInt("months"),
                            rs.getObject("released_in", Integer.class),
                            rs.getString("source"),
                            at == null ? null : at.toInstant());
                })
                .list();
    }

    /** @return how many years were new, or other than before */
    int replace(List<ReturnYear> years, String file, String sha256, int lines) {
        Instant now = clock.instant();
        int taken = (int) years.stream().filter(year -> replace(year, now)).count();
        jdbc.sql("""
                        insert into audit.import (at, by_user, what, file, sha256, lines, taken)
                        values (:at, 'operator', 'return-statistics', :file, :sha, :lines, :taken)
                        """)
                .param("at", Timestamp.from(now))
                .param("file", file)
                .param("sha", sha256)
                .param("lines", lines)
                .param("taken", taken)
                .update();
        return taken;
    }

    private boolean replace(ReturnYear year, Instant now) {
        if (said(year).equals(known(year.year()))) {
            return false;
        }
        year.returned().forEach((months, returned) -> jdbc.sql("""
                        insert into app.return_statistic (released_in, months, released, returned, source, imported_at)
                        values (:year, :months, :released, :returned, :source, :at)
                        """)
                .param("year", year.year())
                .param("months", months)
                .param("released", year.released())
                .param("returned", returned)
                .param("source", year.source())
                .param("at", Timestamp.from(now))
                .update());
        return true;
    }

    private static List<String> said(ReturnYear year) {
        return year.returned().entrySet().stream()
                .map(e -> e.getKey() + " " + year.released() + " " + e.getValue() + " " + year.source())
                .toList();
    }

    private List<String> known(int year) {
        return jdbc.sql("""
                        select concat_ws(' ', months, released, returned, source) from app.return_statistic s where released_in = :year
                            and imported_at = (select max(n.imported_at) from app.return_statistic n where n.released_in = s.released_in)
                        order by months
                        """).param("year", year).query(String.class).list();
    }
}
