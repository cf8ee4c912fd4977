package no.throughgate.support;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets every case, so that virtual time in one test does not fire the timers of another.
 * The engine's history stays: other tests count on it.
 */
@Component
public class CleanSlate {

    private final JdbcClient jdbc;

    CleanSlate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void wipe() {
        jdbc.sql("""
                        truncate engine.act_ru_job, engine.act_ru_execution, engine.act_ru_task, engine.act_ru_variable, engine.act_ru_event_subscr,
                            engine.act_ru_incident, engine.act_ru_identitylink, engine.act_ru_batch, engine.act_ru_ext_task,
                            app.any_case, app.date_wave, app.outbox, audit.event, audit.chain cascade
                        """).update();
    }
}
