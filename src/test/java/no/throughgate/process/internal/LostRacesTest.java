package no.throughgate.process.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

class LostRacesTest {

    @Test
    void a_fall_of_the_engine_over_what_somebody_else_has_changed_is_a_race_and_made_again() {
        var fall = new NullPointerException();
        fall.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity", "getRoot", "", 1)
        });
        assertThatThrownBy(() -> LostRaces.told(() -> {
                    throw fall;
                }))
                .isInstanceOf(OptimisticLockingFailureException.class)
                .hasCause(fall);
    }

    @Test
    void a_fall_of_our_own_stays_what_it_is() {
        var fall = new NullPointerException();
        assertThatThrownBy(() -> LostRaces.told(() -> {
                    throw fall;
                }))
                .isSameAs(fall);
    }
}
