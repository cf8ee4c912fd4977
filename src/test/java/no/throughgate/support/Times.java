package no.throughgate.support;

import java.time.Duration;
import java.util.List;

/** How long things took, for benchmarks. */
public final class Times {

    private Times() {}

    /** What is timed. */
    public interface Step {
        void run() throws Exception;
    }

    public static Duration of(Step step) throws Exception {
        long start = System.nanoTime();
        step.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Prints how many there were, and what half, 95 and 99 of a hundred took at the most. */
    public static void print(String what, List<Duration> times) {
        System.out.printf(
                "%s: %,d, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%n",
                what, times.size(), millis(times, 50), millis(times, 95), millis(times, 99));
    }

    /** What so many of a hundred took at the most; zero where nothing was timed. */
    public static double millis(List<Duration> times, int percent) {
        List<Duration> sorted = times.stream().sorted().toList();
        return sorted.isEmpty()
                ? 0
                : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100))
                                .toNanos()
                        / 1e6;
    }
}
