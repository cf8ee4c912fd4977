package no.throughgate.obligation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.OptimisticLockingFailureException;

class PatienceTest {

    private final AtomicInteger made = new AtomicInteger();

    private Supplier<String> losing(int times) {
        return () -> {
            if (made.incrementAndGet() <= times) {
                throw new OptimisticLockingFailureException("somebody was faster");
            }
            return "won";
        };
    }

    @Test
    void what_lost_is_made_again_until_it_wins() {
        assertThat(Patience.tries(3, losing(2))).isEqualTo("won");
        assertThat(made).hasValue(3);
    }

    @Test
    void after_the_last_try_the_loss_is_told() {
        assertThatThrownBy(() -> Patience.tries(3, losing(3))).isInstanceOf(ConcurrencyFailureException.class);
        assertThat(made).hasValue(3);
    }

    @Test
    void what_fails_for_another_reason_is_not_made_again() {
        assertThatThrownBy(() -> Patience.tries(3, () -> {
                    made.incrementAndGet();
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(made).hasValue(1);
    }
}
