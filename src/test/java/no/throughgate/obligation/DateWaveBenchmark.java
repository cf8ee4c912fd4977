package no.throughgate.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.Identity;
import no.throughgate.cases.OpenCase;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.DateMoves.Progress;
import no.throughgate.support.Times;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A wave of moved dates through the job executor while people work, at its real size. Not among the tests of a build, since
 * it takes minutes: {@code mvn test -Dtest=DateWaveBenchmark -Dtest.jit=}, with {@code -Dwave.cases=500} for a shorter one. The cases
 * are opened through the same façade as the intake's, with all their obligations.
 */
class DateWaveBenchmark extends Situation {

    private static final int CASES = Integer.getInteger("wave.cases", 5_000);
    private static final int USERS = 2;
    private static final Duration THINKING = Duration.ofMillis(20);
    private static final int QUIET_CLAIMS = 400;

    @Autowired
    DateMoves moves;

    @Autowired
    Cases cases;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @AfterEach
    void the_engine_rests() {
        engine.getJobExecutor().shutdown();
    }

    @Test
    void a_wave_and_those_who_work_meanwhile() throws Exception {
        long began = System.nanoTime();
        List<CaseId> opened = open();
        settle();
        List<Work> work = work(opened);
        System.out.printf(
                "set-up: %,d cases with %,d open obligations in %s%n", opened.size(), openObligations(), since(began));

        List<Duration> quiet = claims(work, counted(QUIET_CLAIMS));
        Map<CaseId, ReleaseDate> wave = new LinkedHashMap<>();
        for (int i = 0; i < opened.size(); i++) {
            wave.put(
                    opened.get(i),
                    new ReleaseDate(TODAY.plusDays(150 + i % 50), ReleaseType.PAROLE, Certainty.DECIDED));
        }
        long start = System.nanoTime();
        long id = moves.wave(wave, "benchmark", "operator");
        Duration asked = since(start);
        engine.getJobExecutor().start();
        Future<Duration> through = Executors.newSingleThreadExecutor().submit(() -> {
            await().atMost(Duration.ofHours(1))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> moves.progress(id).finished());
            return since(start);
        });
        List<Duration> busy = claims(work, () -> !through.isDone());
        Duration took = through.get();
        quiet.addAll(claims(work, counted(QUIET_CLAIMS)));

        Progress progress = moves.progress(id);
        System.out.printf(
                "wave: %,d moved, %,d refused in %s (asked for in %s): %.1f cases a second%n",
                progress.applied(), progress.refused(), took, asked, progress.applied() / (took.toMillis() / 1000.0));
        Times.print("claims without the wave", quiet);
        Times.print("claims during the wave", busy);
        System.out.printf(
                "ratio: p50 %.1f, p95 %.1f; fsync %s%n",
                ratio(busy, quiet, 50),
                ratio(busy, quiet, 95),
                jdbc.sql("show fsync").query(String.class).single());
        assertThat(progress.applied()).isEqualTo(CASES);
    }

    private List<CaseId> open() throws Exception {
        List<Callable<CaseId>> all = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            int n = i;
            all.add(() -> cases.open(new OpenCase(
                    "benchmark",
                    "stay-" + n,
                    new Identity("%011d".formatted(n), "Prøve Person " + n, 1990, "M", "nb"),
                    new UnitId("/prison/oslo"),
                    TODAY,
                    false,
                    new ReleaseDate(TODAY.plusDays(100 + n % 100), ReleaseType.SENTENCE_END, Certainty.CALCULATED),
                    "0301",
                    null)));
        }
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try {
            List<CaseId> opened = new ArrayList<>();
            for (Future<CaseId> one : hands.invokeAll(all)) {
                opened.add(one.get());
            }
            return opened;
        } finally {
            hands.shutdown();
        }
    }

    /** Each track of a case begins in a transaction of its own: they are begun before the clock of the benchmark starts. */
    private void settle() {
        engine.getJobExecutor().start();
        await().atMost(Duration.ofHours(1))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> engine.getManagementService()
                                .createJobQuery()
                                .messages()
                                .count()
                        == 0);
        engine.getJobExecutor().shutdown();
    }

    /** Something to claim, with who may. */
    private record Work(ObligationId id, Actor worker) {}

    /** What the prison owes itself in every tenth case of the wave: people work on the very cases that move. */
    private List<Work> work(List<CaseId> opened) {
        List<Work> work = new ArrayList<>();
        for (int i = 0; i < opened.size(); i += 10) {
            ObligationId id = driver.open(opened.get(i), "keepWhatWorks");
            work.add(new Work(id, driver.receiver(id)));
        }
        return work;
    }

    private static BooleanSupplier counted(int times) {
        var left = new java.util.concurrent.atomic.AtomicInteger(times);
        return () -> left.getAndDecrement() > 0;
    }

    /** Two people who claim, think and put back; only the claim is timed. */
    private List<Duration> claims(List<Work> work, BooleanSupplier on) throws Exception {
        List<Duration> times = Collections.synchronizedList(new ArrayList<>());
        ExecutorService people = Executors.newFixedThreadPool(USERS);
        try {
            List<Callable<Void>> users = new ArrayList<>();
            for (int u = 0; u < USERS; u++) {
                int first = u;
                users.add(() -> {
                    for (int i = first; on.getAsBoolean(); i += USERS) {
                        Work one = work.get(i % work.size());
                        long start = System.nanoTime();
                        obligations.claim(one.id(), one.worker());
                        times.add(since(start));
                        obligations.release(one.id(), one.worker());
                        Thread.sleep(THINKING.toMillis());
                    }
                    return null;
                });
            }
            for (Future<Void> user : people.invokeAll(users)) {
                user.get();
            }
        } finally {
            people.shutdown();
        }
        return times;
    }

    private long openObligations() {
        return jdbc.sql("select count(*) from app.obligation where closed_at is null")
                .query(Long.class)
                .single();
    }

    private static double ratio(List<Duration> busy, List<Duration> quiet, int percent) {
        return Times.millis(busy, percent) / Times.millis(quiet, percent);
    }

    private static Duration since(long nanos) {
        return Duration.ofMillis((System.nanoTime() - nanos) / 1_000_000);
    }
}
