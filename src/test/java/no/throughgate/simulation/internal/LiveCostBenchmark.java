package no.throughgate.simulation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import no.throughgate.kernel.MovableClock;
import no.throughgate.simulation.internal.VirtualRun.Plan;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.ThroughgateWebTest;
import no.throughgate.web.LoggedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * What it costs the work that open pages hear of each change: the same releases through virtual time, by turns with the triggers that tell and
 * twenty pages that listen, and without either. What a page then asks for is not in it: it asks once in ten seconds at the most, and virtual time
 * has thousands of days in those. Not among the tests of a build: {@code mvn test -Dtest=LiveCostBenchmark -Dtest.jit=}, with {@code -Dlive.cases=20} and
 * {@code -Dlive.rounds=4}.
 */
@ThroughgateWebTest
@TestPropertySource(properties = "throughgate.engine.history=none")
class LiveCostBenchmark {

    private static final int CASES = Integer.getInteger("live.cases", 20);
    private static final int ROUNDS = Integer.getInteger("live.rounds", 4);
    private static final int PAGES_EACH = 4;
    private static final List<String> READERS =
            List.of("coordinator", "prison-staff", "prison-lead", "nav-staff", "housing-staff");
    private static final LocalDate FROM = LocalDate.of(2026, 1, 5);
    private static final Plan PLAN =
            new Plan(CASES, 5, Mix.parse("prompt=80,slow=12,silent=4,refusing=4"), FROM, 36, 3, 1, FROM.plusDays(90));

    @LocalServerPort
    int port;

    @Autowired
    VirtualRun virtual;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CleanSlate slate;

    @Autowired
    MovableClock clock;

    private final AtomicLong heard = new AtomicLong();

    @AfterEach
    void over() {
        telling(true);
        clock.reset();
        slate.wipe();
    }

    @Test
    void with_and_without() throws Exception {
        ExecutorService pages = Executors.newCachedThreadPool(run -> {
            var thread = new Thread(run, "page");
            thread.setDaemon(true);
            return thread;
        });
        double with = 0;
        double without = 0;
        for (int round = 0; round <= ROUNDS; round++) {
            boolean first = round % 2 == 0;
            double a = round(first, pages);
            double b = round(!first, pages);
            System.out.printf(
                    "round %d: %.1f and %.1f obligations a second with and without%n",
                    round, first ? a : b, first ? b : a);
            // The first warms up.
            if (round > 0) {
                with += first ? a : b;
                without += first ? b : a;
            }
        }
        System.out.printf(
                "with open pages that hear: %.1f obligations a second; without: %.1f; ratio %.3f (aim: 0.95 or more); lines heard: %,d%n",
                with / ROUNDS, without / ROUNDS, with / without, heard.get());
        assertThat(heard).as("pages heard something").hasPositiveValue();
    }

    /** @return obligations a second */
    private double round(boolean live, ExecutorService pages) throws Exception {
        slate.wipe();
        jdbc.sql("alter sequence app.case_number restart").update();
        telling(live);
        var http = HttpClient.newBuilder()
                .executor(pages)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        if (live) {
            for (String reader : READERS) {
                String cookies = LoggedIn.cookies(port, reader);
                for (int i = 0; i < PAGES_EACH; i++) {
                    listen(http, cookies, pages);
                }
            }
        }
        long start = System.nanoTime();
        virtual.run(PLAN, () -> false, (now, milestones) -> {});
        double seconds = (System.nanoTime() - start) / 1e9;
        return jdbc.sql("select count(*) from app.obligation").query(Long.class).single() / seconds;
    }

    private void listen(HttpClient http, String cookies, ExecutorService pages) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/live?watch=true"))
                .header("Cookie", cookies)
                .build();
        http.sendAsync(request, BodyHandlers.ofLines())
                .thenAcceptAsync(answer -> answer.body().forEach(line -> heard.incrementAndGet()), pages);
    }

    private void telling(boolean on) {
        jdbc.sql("""
                        select format('alter table %s %s trigger %I', tgrelid::regclass, :how, tgname) from pg_trigger
                        where tgfoid::regproc::text like 'app.tell_of%'
                        """)
                .param("how", on ? "enable" : "disable")
                .query(String.class)
                .list()
                .forEach(alter -> jdbc.sql(alter).update());
    }
}
