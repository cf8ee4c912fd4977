package no.throughgate.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovableClockTest {

    private static final Instant THEN = Instant.parse("2026-03-29T00:30:00Z");

    private final MovableClock clock = new MovableClock();

    @Test
    void shows_system_time_until_it_is_moved_and_again_after_a_reset() {
        assertThat(clock.instant()).isCloseTo(Instant.now(), within(5, ChronoUnit.SECONDS));
        clock.moveTo(THEN);
        assertThat(clock.instant()).isEqualTo(THEN);
        clock.moveBy(Duration.ofHours(1));
        assertThat(clock.instant()).isEqualTo(THEN.plusSeconds(3600));
        clock.reset();
        assertThat(clock.isMoved()).isFalse();
        assertThat(clock.instant()).isCloseTo(Instant.now(), within(5, ChronoUnit.SECONDS));
    }

    @Test
    void tells_its_listeners_of_every_move() {
        List<Instant> heard = new ArrayList<>();
        clock.onMove(heard::add);
        clock.moveTo(THEN);
        clock.moveTo(THEN.plusSeconds(1));
        assertThat(heard).containsExactly(THEN, THEN.plusSeconds(1));
    }

    @Test
    void a_view_in_another_zone_follows_the_moves() {
        Clock utc = clock.withZone(ZoneOffset.UTC);
        clock.moveTo(THEN);
        assertThat(utc.instant()).isEqualTo(THEN);
        assertThat(clock.getZone()).isEqualTo(Oslo.ZONE);
        assertThat(utc.getZone()).isEqualTo(ZoneOffset.UTC);
    }
}
