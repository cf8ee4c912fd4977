package no.throughgate.process.internal;

import no.throughgate.obligation.BackgroundWork;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the engine's timers run once everything else has started, and stops them first. */
@Component
class JobExecutorSwitch implements SmartLifecycle, BackgroundWork {

    private final SpringProcessEngineConfiguration engine;
    private final boolean wanted;
    private volatile boolean running;

    JobExecutorSwitch(
            SpringProcessEngineConfiguration engine,
            @Value("${throughgate.engine.jobs:true}") boolean wanted,
            @Value("${throughgate.command:serve}") String command) {
        this.engine = engine;
        // A command works beside the running application, or in virtual time: the timers are not its to fire.
        this.wanted = wanted && command.equals("serve");
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (!wanted) {
            return;
        }
        work();
        running = true;
    }

    private void work() {
        JobExecutor jobs = engine.getJobExecutor();
        jobs.setMaxJobsPerAcquisition(32);
        jobs.setMaxWait(5_000);
        // How long a killed node's jobs stay locked: the time until another node may take them.
        jobs.setLockTimeInMillis(45_000);
        jobs.start();
    }

    @Override
    public Hands lend() {
        if (engine.getJobExecutor().isActive()) {
            return () -> {};
        }
        work();
        return () -> engine.getJobExecutor().shutdown();
    }

    @Override
    public void start() {
        // Started by ready(): timers must not fire into a half-started application.
    }

    @Override
    public void stop() {
        if (running) {
            engine.getJobExecutor().shutdown();
            running = false;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
