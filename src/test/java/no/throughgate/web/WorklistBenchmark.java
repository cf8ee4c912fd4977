package no.throughgate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.throughgate.access.CurrentUser;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.ObligationId;
import no.throughgate.obligation.Obligations;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.Readers;
import no.throughgate.support.Sql;
import no.throughgate.support.ThroughgateWebTest;
import no.throughgate.support.Times;
import no.throughgate.worklist.internal.FirstPage;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The worklist at its full size: 1,000,000 obligations, 100,000 of them open and 20,000 of those with one unit, and people who
 * read lists, take work and finish it. Not among the tests of a build, since it takes minutes: {@code mvn test
 * -Dtest=WorklistBenchmark -Dtest.jit=}, with {@code -Dworklist.users=50}, {@code -Dworklist.minutes=5}, {@code -Dworklist.warm=60} (seconds before
 * those, in which the same people work and nothing is counted: a server is seldom just started), {@code -Dworklist.think=3000} (mean
 * milliseconds between two pages of one person) and {@code -Dworklist.cases=150} (real cases whose work is taken and done).
 */
@ThroughgateWebTest
class WorklistBenchmark {

    private static final int USERS = Integer.getInteger("worklist.users", 50);
    private static final int MINUTES = Integer.getInteger("worklist.minutes", 5);
    private static final int WARM_SECONDS = Integer.getInteger("worklist.warm", 60);
    private static final int THINK = Integer.getInteger("worklist.think", 3_000);
    private static final int CASES = Integer.getInteger("worklist.cases", 150);
    private static final int WARM = 300;

    /** What is done without a form's answers. */
    private static final String KIND = "acknowledgeDates";

    /** As people look: most at the queue, some at their own, some at what is late, done or with others. */
    private static final List<String> LOOKS = List.of(
            "view=unit",
            "view=unit",
            "view=unit",
            "view=unit&near=1",
            "view=mine",
            "view=mine",
            "view=overdue",
            "view=unit&area=HOUSING&near=2",
            "view=waiting",
            "view=done");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CaseDriver driver;

    @Autowired
    CleanSlate slate;

    @Autowired
    Obligations obligations;

    @Autowired
    TaskService tasks;

    @Autowired
    MovableClock clock;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private record Work(ObligationId id, Actor worker) {}

    @AfterEach
    void forget() {
        slate.wipe();
    }

    @Test
    void fifty_people_for_five_minutes() throws Exception {
        Queue<Work> work = prepare();
        try (var officer = Visitor.login(port, "prison-staff");
                var leader = Visitor.login(port, "prison-lead");
                var coordinator = Visitor.login(port, "coordinator")) {
            var cookies = List.of(officer.cookies(), officer.cookies(), leader.cookies(), coordinator.cookies());
            bytes(cookies.get(0));
            for (int i = 0; i < WARM; i++) {
                page(cookies.get(i % 4), LOOKS.get(i % LOOKS.size()));
            }
            run(cookies, work);
        }
    }

    private Queue<Work> prepare() {
        slate.wipe();
        long began = System.nanoTime();
        driver.open(100);
        // The rows of the large sample belong to a person who is there already.
        slate.wipe();
        jdbc.sql(Sql.file("hundred-thousand-open")).update();
        jdbc.sql(Sql.file("million-obligations")).update();
        jdbc.sql("select setval('app.case_number', 900000)").query(Long.class).single();
        Queue<Work> work = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < CASES; i++) {
            var caseId = driver.open(150 + i % 40);
            var id = driver.open(caseId, KIND);
            driver.accept(caseId, KIND);
            work.add(new Work(id, driver.receiver(id)));
        }
        jdbc.sql("vacuum analyze app.obligation").update();
        jdbc.sql("analyze app.release_case").update();
        jdbc.sql("analyze engine.act_ru_task").update();
        jdbc.sql("analyze engine.act_ru_identitylink").update();
        System.out.printf(
                "set-up: %,d obligations, %,d open, %,d tasks of the engine, in %s; %s%n",
                number("select count(*) from app.obligation"),
                number("select count(*) from app.obligation where closed_at is null"),
                number("select count(*) from engine.act_ru_task"),
                Duration.ofNanos(System.nanoTime() - began),
                jdbc.sql("select 'fsync ' || current_setting('fsync') || ', ' || version()")
                        .query(String.class)
                        .single());
        return work;
    }

    private void run(List<String> cookies, Queue<Work> work) throws Exception {
        List<Duration> pages = Collections.synchronizedList(new ArrayList<>());
        Map<String, List<Duration>> byLook = new TreeMap<>();
        LOOKS.forEach(look -> byLook.put(look, Collections.synchronizedList(new ArrayList<>())));
        List<Duration> done = Collections.synchronizedList(new ArrayList<>());
        List<Duration> ours = new ArrayList<>();
        List<Duration> theirs = new ArrayList<>();
        AtomicInteger worked = new AtomicInteger();
        Instant counted = Instant.now().plusSeconds(WARM_SECONDS);
        Instant end = counted.plus(Duration.ofMinutes(MINUTES));
        ExecutorService people = Executors.newFixedThreadPool(USERS + 1);
        List<Callable<Void>> all = new ArrayList<>();
        for (int u = 0; u < USERS; u++) {
            int user = u;
            all.add(() -> {
                var random = new Random(user);
                while (Instant.now().isBefore(end)) {
                    Thread.sleep((long) (THINK * 2 * random.nextDouble()));
                    if (user % 10 == 0) {
                        Work one = work.poll();
                        if (one != null) {
                            keep(Times.of(() -> finish(one)), done, counted);
                            worked.incrementAndGet();
                        }
                    }
                    String look = LOOKS.get(random.nextInt(LOOKS.size()));
                    Duration took = Times.of(() -> page(cookies.get(user % 4), look));
                    keep(took, pages, counted);
                    keep(took, byLook.get(look), counted);
                }
                return null;
            });
        }
        all.add(() -> {
            var lists = new FirstPage(jdbc, clock);
            CurrentUser reader = Readers.reader("prison-staff", "/prison/oslo");
            while (Instant.now().isBefore(end)) {
                Thread.sleep(2_000);
                keep(Times.of(() -> assertThat(lists.read(reader)).isEqualTo(50)), ours, counted);
                keep(Times.of(() -> assertThat(engine()).isEqualTo(50)), theirs, counted);
            }
            return null;
        });
        for (Future<Void> one : people.invokeAll(all)) {
            one.get();
        }
        people.shutdown();
        Times.print("worklist, the whole answer over HTTP", pages);
        byLook.forEach((look, times) -> Times.print("  " + look, times));
        Times.print("claim and complete", done);
        Times.print("first page, our rows", ours);
        Times.print("first page, the engine's TaskQuery", theirs);
        System.out.printf(
                "ratio to the engine: p50 %.0f, p95 %.0f; %d users, %d min, %d ms to think%n",
                Times.millis(theirs, 50) / Times.millis(ours, 50),
                Times.millis(theirs, 95) / Times.millis(ours, 95),
                USERS,
                MINUTES,
                THINK);
        System.out.println(
                "aims on a quiet machine: pages p95 100 ms, p99 250 ms; claim and complete p95 100 ms; ratio 20");
        assertThat(worked).as("all the work was taken and done").hasValue(CASES);
    }

    private void finish(Work one) {
        obligations.claim(one.id(), one.worker());
        obligations.perform(one.id(), one.worker(), Map.of());
    }

    private static void keep(Duration took, List<Duration> times, Instant counted) {
        if (Instant.now().isAfter(counted)) {
            times.add(took);
        }
    }

    /** The same list as the engine would give it: the unit's open tasks by due date. */
    private int engine() {
        return tasks.createTaskQuery()
                .taskCandidateGroupIn(List.of("/prison/oslo"))
                .includeAssignedTasks()
                .orderByDueDate()
                .asc()
                .listPage(0, 50)
                .size();
    }

    /** What the first visit brings over the wire, compressed as a browser asks for it. */
    private void bytes(String cookies) throws Exception {
        var page = page(cookies, "view=unit");
        var plain = http.send(request(cookies, "/worklist?view=unit", ""), BodyHandlers.ofString())
                .body();
        long assets = 0;
        Matcher linked =
                Pattern.compile("(?:href|src)=\"(/[^\"?]+\\.(?:css|js|svg))\"").matcher(plain);
        while (linked.find()) {
            assets += http.send(request(cookies, linked.group(1), "gzip"), BodyHandlers.ofByteArray())
                    .body()
                    .length;
        }
        System.out.printf(
                "first page: %,d bytes of HTML over the wire (%,d unpacked), %,d of styles and scripts, kept by the browser%n",
                page.body().length, plain.length(), assets);
    }

    private HttpResponse<byte[]> page(String cookies, String query) throws Exception {
        var answer = http.send(request(cookies, "/worklist?" + query, "gzip"), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private HttpRequest request(String cookies, String path, String encoding) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Cookie", cookies);
        return encoding.isEmpty()
                ? request.build()
                : request.header("Accept-Encoding", encoding).build();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
