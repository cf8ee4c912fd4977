package no.throughgate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.UserId;
import no.throughgate.kernel.WorkingCalendar;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.Sql;
import no.throughgate.support.ThroughgateWebTest;
import no.throughgate.support.Times;
import no.throughgate.survey.Surveys;
import no.throughgate.web.heat.CountryHeat;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Figures of a year of the whole country: first the annual report, then the year as it stands on a morning in the middle of it, and people who
 * watch over an eighth of it. At last the numbers of every step, ours beside those of the engine's own history. Not among the tests of a build:
 * {@code mvn test -Dtest=FiguresBenchmark -Dtest.jit=}, with {@code -Dfigures.users=20}, {@code -Dfigures.minutes=2} and {@code -Dfigures.think=3000}
 * (mean milliseconds between two pages of one person).
 */
@ThroughgateWebTest
class FiguresBenchmark {

    private static final int USERS = Integer.getInteger("figures.users", 20);
    private static final int MINUTES = Integer.getInteger("figures.minutes", 2);
    private static final int THINK = Integer.getInteger("figures.think", 3_000);
    private static final int WARM = 10;
    private static final int COMPARISONS = 10;
    private static final Instant TODAY = Instant.parse("2026-05-01T06:00:00Z");

    private static final List<String> PAGES = List.of(
            "/dashboard",
            "/dashboard?weeks=12&forward=2",
            "/dashboard/wall",
            "/dashboard/no-home",
            "/processes/heat?by=count",
            "/processes/heat?model=housing&by=time&days=90");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CaseDriver driver;

    @Autowired
    CleanSlate slate;

    @Autowired
    MovableClock clock;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    Surveys surveys;

    @Autowired
    ProcessEngine engine;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void forget() {
        clock.reset();
        slate.wipe();
    }

    @Test
    void a_year_of_the_whole_country() throws Exception {
        slate.wipe();
        // Of whom nothing stays but a person with a name.
        driver.open(100);
        slate.wipe();
        jdbc.sql(Sql.file("national-year")).update();
        jdbc.sql("vacuum analyze").update();
        size("the year");
        report();
        jdbc.sql(Sql.file("national-today")).update();
        jdbc.sql("vacuum analyze").update();
        size("on the morning");
        clock.moveTo(TODAY);
        try (var coordinator = Visitor.login(port, "coordinator")) {
            look(coordinator.cookies());
            for (String page : List.of("/dashboard", "/processes/heat?by=count")) {
                coordinator.open(page);
                coordinator.look("country" + page.replaceAll("[^a-z]+", "-"));
            }
        }
        compareWithTheEngine();
    }

    private void report() throws Exception {
        clock.moveTo(Instant.parse("2026-11-15T08:00:00Z"));
        CaseId survey = surveys.open(2026, new UserId("operator"));
        System.out.printf(
                "the annual report, all four files: %.1f s (aim 60)%n",
                Times.of(() -> surveys.compute(survey)).toMillis() / 1000.0);
    }

    private void look(String cookies) throws Exception {
        Map<String, List<Duration>> times = new LinkedHashMap<>();
        PAGES.forEach(page -> times.put(page, Collections.synchronizedList(new ArrayList<>())));
        for (int i = 0; i < WARM; i++) {
            for (String page : PAGES) {
                Duration took = Times.of(() -> read(cookies, page));
                if (i == WARM - 1) {
                    System.out.printf("alone and warm, %s: %d ms%n", page, took.toMillis());
                }
            }
        }
        Instant end = Instant.now().plus(Duration.ofMinutes(MINUTES));
        List<Callable<Void>> people = new ArrayList<>();
        for (int user = 0; user < USERS; user++) {
            var random = new Random(user);
            people.add(() -> {
                while (Instant.now().isBefore(end)) {
                    Thread.sleep((long) (THINK * 2 * random.nextDouble()));
                    // Half of all looks are at the overview itself.
                    String page = random.nextBoolean() ? PAGES.get(0) : PAGES.get(random.nextInt(PAGES.size()));
                    times.get(page).add(Times.of(() -> read(cookies, page)));
                }
                return null;
            });
        }
        var all = Executors.newFixedThreadPool(USERS);
        for (Future<Void> one : all.invokeAll(people)) {
            one.get();
        }
        all.shutdown();
        System.out.printf(
                "%d people for %d min, %d ms to think (aim: the overview p95 300 ms)%n", USERS, MINUTES, THINK);
        times.forEach(Times::print);
    }

    /** What waits at each step, what of it is late and what was done in ninety days; how long it took, the engine cannot say of steps. */
    private void compareWithTheEngine() throws Exception {
        var ours = new CountryHeat(jdbc, calendar, clock);
        Instant from = TODAY.minus(Duration.ofDays(90));
        List<String> steps = jdbc.sql("select distinct kind from app.obligation order by kind")
                .query(String.class)
                .list();
        List<Duration> own = new ArrayList<>();
        List<Duration> theirs = new ArrayList<>();
        for (int i = 0; i < COMPARISONS; i++) {
            own.add(Times.of(() -> assertThat(ours.read(from, TODAY)).isPositive()));
            theirs.add(Times.of(() -> assertThat(askTheEngine(steps, from)).isPositive()));
        }
        Times.print("each step's numbers in all cases, our rows", own);
        Times.print("the same asked of the engine's history", theirs);
        System.out.printf(
                "ratio to the engine: p50 %.1f, without medians and lanes%n",
                Times.millis(theirs, 50) / Times.millis(own, 50));
    }

    private long askTheEngine(List<String> steps, Instant from) {
        long all = 0;
        for (String step : steps) {
            all += engine.getHistoryService()
                    .createHistoricTaskInstanceQuery()
                    .taskDefinitionKey(step)
                    .unfinished()
                    .count();
            all += engine.getHistoryService()
                    .createHistoricTaskInstanceQuery()
                    .taskDefinitionKey(step)
                    .unfinished()
                    .taskDueBefore(Date.from(TODAY))
                    .count();
            all += engine.getHistoryService()
                    .createHistoricTaskInstanceQuery()
                    .taskDefinitionKey(step)
                    .finishedAfter(Date.from(from))
                    .finishedBefore(Date.from(TODAY))
                    .count();
        }
        return all;
    }

    private void read(String cookies, String page) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + page))
                .header("Cookie", cookies)
                .header("Accept-Encoding", "gzip")
                .build();
        assertThat(http.send(request, BodyHandlers.ofByteArray()).statusCode()).isEqualTo(200);
    }

    private void size(String when) {
        System.out.printf(
                "%s: %,d cases, %,d open; %,d obligations, %,d open; %,d entries of the history%n",
                when,
                count("app.release_case"),
                count("app.release_case where closed_at is null"),
                count("app.obligation"),
                count("app.obligation where closed_at is null"),
                count("audit.event"));
    }

    private long count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }
}
