package no.throughgate.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import no.throughgate.obligation.DateMoves.Progress;
import org.junit.jupiter.api.Test;

class WaveWatchTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    void it_shows_every_look_and_ends_with_the_wave() throws InterruptedException {
        var looks = new AtomicInteger();
        List<Integer> shown = new ArrayList<>();
        Progress end = WaveWatch.toItsEnd(() -> new Progress(1, 3, looks.incrementAndGet(), 0), shown::add, LONG);
        assertThat(end.finished()).isTrue();
        assertThat(shown).containsExactly(1, 2, 3);
    }

    @Test
    void a_wave_that_stands_still_is_left_when_patience_ends() throws InterruptedException {
        Progress end = WaveWatch.toItsEnd(() -> new Progress(1, 3, 1, 1), done -> {}, Duration.ZERO);
        assertThat(end.finished()).isFalse();
    }

    @Test
    void a_look_that_fails_ends_the_watch_with_its_failure() {
        assertThatThrownBy(() -> WaveWatch.toItsEnd(
                        () -> {
                            throw new IllegalArgumentException("the database is gone");
                        },
                        done -> {},
                        LONG))
                .hasMessage("the database is gone");
    }
}
