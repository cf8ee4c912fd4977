package no.throughgate.process.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

class LostRacesTest {

    private final NullPointerException fall = new NullPointerException("processInstance is null");

    private final Runnable push = () -> {
        throw fall;
    };

    @Test
    void a_step_that_somebody_else_has_just_ended_is_a_collision_and_may_be_tried_again() {
        assertThatThrownBy(() -> LostRaces.told(push, () -> true))
                .isInstanceOf(OptimisticLockingFailureException.class)
                .hasCause(fall);
    }

    @Test
    void a_fault_on_a_step_that_still_stands_is_told_as_it_is() {
        assertThatThrownBy(() -> LostRaces.told(push, () -> false)).isSameAs(fall);
    }
}
