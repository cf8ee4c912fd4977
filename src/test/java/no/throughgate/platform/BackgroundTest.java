package no.throughgate.platform;

import static org.assertj.core.api.Assertions.assertThat;

import no.throughgate.support.ThroughgateTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;

/** Work by the wall clock belongs to the running application alone. */
@ThroughgateTest
class BackgroundTest {

    @Test
    void nothing_runs_by_the_wall_clock_beside_virtual_time(@Autowired ApplicationContext context) {
        assertThat(context.getBeanNamesForType(ScheduledAnnotationBeanPostProcessor.class))
                .as("some library switches scheduling on")
                .isEmpty();
    }
}
