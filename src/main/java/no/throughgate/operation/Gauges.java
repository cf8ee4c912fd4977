package no.throughgate.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import no.throughgate.intake.StayIntake;
import no.throughgate.notice.MailQueue;
import org.springframework.stereotype.Component;

/** The same counts for whoever watches the platform by instruments. No labels: nothing here is about anybody. */
@Component
class Gauges implements MeterBinder {

    private final FailedJobs failed;
    private final JobBacklog backlog;
    private final MailQueue mails;
    private final StayIntake stays;

    Gauges(FailedJobs failed, JobBacklog backlog, MailQueue mails, StayIntake stays) {
        this.failed = failed;
        this.backlog = backlog;
        this.mails = mails;
        this.stays = stays;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "throughgate.jobs.incidents", failed, jobs -> jobs.counts()
                .incidents());
        gauge(registry, "throughgate.jobs.failed", failed, jobs -> jobs.counts().triedAgain());
        gauge(registry, "throughgate.jobs.due", backlog, jobs -> jobs.standing().due());
        gauge(registry, "throughgate.outbox.waiting", mails, queue -> queue.backlog()
                .waiting());
        gauge(registry, "throughgate.outbox.failed", mails, queue -> queue.backlog()
                .failed());
        gauge(registry, "throughgate.intake.dead", stays, StayIntake::openDeadLetters);
    }

    private static <T> void gauge(MeterRegistry registry, String name, T source, ToDoubleFunction<T> count) {
        Gauge.builder(name, source, count).register(registry);
    }
}
