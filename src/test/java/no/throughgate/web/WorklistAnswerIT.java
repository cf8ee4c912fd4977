package no.throughgate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.ThroughgateWebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database is asked for one whole answer; how long that takes is measured by {@link WorklistBenchmark}. */
@ThroughgateWebTest
class WorklistAnswerIT {

    /** Four of the list (rows, counts, names, saved filters), one for the waiting notices, the rest for session and access log. */
    private static final int MOST_STATEMENTS = 12;

    @LocalServerPort
    int port;

    @AfterEach
    void forget(@Autowired CleanSlate slate) {
        slate.wipe();
    }

    @Test
    void however_many_rows_a_page_has_it_asks_as_often(@Autowired JdbcClient jdbc, @Autowired CaseDriver driver)
            throws Exception {
        for (int release = 0; release < 8; release++) {
            driver.open(100 + release);
        }
        try (var officer = Visitor.login(port, "prison-staff")) {
            // Not the browser's own requests: it asks for more than the page.
            var client = HttpClient.newHttpClient();
            int full = statements(jdbc, client, officer, "view=unit");
            int empty = statements(jdbc, client, officer, "view=unit&number=TG-2026-999999");
            System.out.printf("SQL statements of a worklist page: %d, session, access log and frame included%n", full);
            assertThat(full).as("many rows cost no statement more than none").isEqualTo(empty);
            assertThat(full).isLessThanOrEqualTo(MOST_STATEMENTS);
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
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
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
