package no.throughgate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.Sql;
import no.throughgate.support.ThroughgateWebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long somebody waits for the worklist when 100,000 obligations are open, 20,000 of them with the unit: the whole answer. */
@ThroughgateWebTest
class WorklistAnswerIT {

    private static final int WARM = 300;
    private static final int PAGES = 200;

    /** Four of the list (rows, counts, names, saved filters), one for the waiting notices, the rest for session and access log. */
    private static final int MOST_STATEMENTS = 12;

    @LocalServerPort
    int port;

    @AfterEach
    void forget(@Autowired CleanSlate slate) {
        slate.wipe();
    }

    @Test
    void the_whole_answer_comes_at_once(
            @Autowired JdbcClient jdbc, @Autowired CaseDriver driver, @Autowired CleanSlate slate) throws Exception {
        driver.open(100);
        slate.wipe();
        jdbc.sql(Sql.file("hundred-thousand-open")).update();
        jdbc.sql("analyze app.obligation").update();
        try (var officer = Visitor.login(port, "prison-staff")) {
            // Not the browser's own stopwatch: its driver would be measured too.
            var client = HttpClient.newHttpClient();
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/worklist?view=unit"))
                    .header("Cookie", officer.cookies())
                    .build();
            var times = new ArrayList<Duration>();
            for (int page = 0; page < WARM + PAGES; page++) {
                long start = System.nanoTime();
                var answer = client.send(request, BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(200);
                if (page >= WARM) {
                    times.add(Duration.ofNanos(System.nanoTime() - start));
                }
            }
            times.sort(null);
            System.out.printf(
                    "worklist over HTTP, 100,000 open: p50 %d ms, p95 %d ms%n",
                    times.get(PAGES / 2).toMillis(), times.get(PAGES * 95 / 100).toMillis());
            int full = statements(jdbc, client, officer, "view=unit");
            int empty = statements(jdbc, client, officer, "view=unit&number=TG-2026-999999");
            System.out.printf("SQL statements of a worklist page: %d, session, access log and frame included%n", full);
            assertThat(full).as("fifty rows cost no statement more than none").isEqualTo(empty);
            assertThat(full).isLessThanOrEqualTo(MOST_STATEMENTS);
            // The product's aim is 50 ms at p95; the bound here only catches a plan that has gone wrong on a busy
            // machine.
            assertThat(times.get(PAGES / 2)).isLessThan(Duration.ofMillis(300));
        }
    }

    /** What the database was asked for one page; the least of some tries, since the application asks things by itself too. */
    private int statements(JdbcClient jdbc, HttpClient client, Visitor reader, String query) throws Exception {
        jdbc.sql("create extension if not exists pg_stat_statements schema public")
                .update();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/worklist?" + query))
                .header("Cookie", reader.cookies())
                .build();
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < 10; i++) {
            int before = calls(jdbc);
            client.send(request, BodyHandlers.ofString());
            least = Math.min(least, calls(jdbc) - before - 1);
        }
        return least;
    }

    private static int calls(JdbcClient jdbc) {
        return jdbc.sql("""
                        select coalesce(sum(s.calls), 0) from public.pg_stat_statements s join pg_database d on d.oid = s.dbid
                        where d.datname = current_database() and s.toplevel and s.query !~* '^(begin|commit|rollback|set)'
                        """).query(Integer.class).single();
    }
}
