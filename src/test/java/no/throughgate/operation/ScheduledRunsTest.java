package no.throughgate.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

class ScheduledRunsTest {

    @EnableScheduling
    static class Timetable {

        @Scheduled(fixedDelay = 3_600_000)
        void works() {}

        @Scheduled(fixedDelay = 3_600_000)
        void breaks() {
            throw new IllegalStateException("about Prøve Person");
        }

        @Scheduled(fixedDelay = 3_600_000, initialDelay = 3_600_000)
        void waits() {}
    }

    @Test
    void each_scheduled_work_says_when_it_last_ran_and_how_it_ended() {
        try (var context = new AnnotationConfigApplicationContext(Timetable.class, ScheduledRuns.class)) {
            var runs = context.getBean(ScheduledRuns.class);
            await().until(() ->
                    runs.all().stream().filter(run -> run.last() != null).count() == 2
                            && runs.all().stream().map(ScheduledRuns.Run::fault).anyMatch(Objects::nonNull));

            var all = runs.all();

            assertThat(all)
                    .extracting(ScheduledRuns.Run::name)
                    .allMatch(name -> name.startsWith("ScheduledRunsTest$Timetable."));
            assertThat(all.get(0).fault()).isEqualTo("IllegalStateException");
            assertThat(all.get(1).last()).isNull();
            assertThat(all.get(2).fault()).isNull();
            assertThat(all.get(2).last()).isNotNull();
        }
    }
}
