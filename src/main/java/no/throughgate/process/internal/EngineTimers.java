package no.throughgate.process.internal;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import no.throughgate.simulation.VirtualTimers;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Hands the engine's due timers to virtual time. */
@Component
class EngineTimers implements VirtualTimers {

    private final ManagementService jobs;

    EngineTimers(@Lazy ManagementService jobs) {
        this.jobs = jobs;
    }

    @Override
    public Optional<Instant> next() {
        return jobs.createJobQuery().withRetriesLeft().orderByJobDuedate().asc().listPage(0, 1).stream()
                .map(job -> job.getDuedate().toInstant())
                .findFirst();
    }

    @Override
    public List<Timer> due(Instant now, int limit) {
        // "Lower than" leaves out what is due this very millisecond.
        return jobs
                .createJobQuery()
                .withRetriesLeft()
                .duedateLowerThan(new Date(now.toEpochMilli() + 1))
                .orderByJobDuedate()
                .asc()
                .listPage(0, limit)
                .stream()
                .map(EngineTimers::timer)
                .toList();
    }

    private static Timer timer(Job job) {
        String root = job.getRootProcessInstanceId();
        return new Timer(
                job.getId(), root != null ? root : job.getId(), job.getDuedate().toInstant());
    }

    @Override
    public boolean fire(Timer timer, Instant now) {
        // Something that happened to the case a moment ago may have ended the wait, or moved it to another day.
        Job job = jobs.createJobQuery().jobId(timer.id()).singleResult();
        if (job == null || job.getDuedate().toInstant().isAfter(now)) {
            return false;
        }
        jobs.executeJob(timer.id());
        return true;
    }
}
