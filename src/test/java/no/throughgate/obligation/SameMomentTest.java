package no.throughgate.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Problem;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several agencies work on one case in the same moment, while its clock rings. */
class SameMomentTest extends Situation {

    private static final Map<String, Object> ANSWERS = Map.ofEntries(
            Map.entry("housingNeed", "NEEDS_HOME"),
            Map.entry("homeDecision", "GRANTED"),
            Map.entry("ngoWanted", true),
            Map.entry("ngoAccepted", true),
            Map.entry("healthNeed", true),
            Map.entry("onMedicine", true),
            Map.entry("overdoseRisk", true),
            Map.entry("mappingWanted", true),
            Map.entry("papersMissing", true),
            Map.entry("schoolWanted", true),
            Map.entry("transitionForm", "NONE"),
            Map.entry("paroleDecision", "DENIED"));

    @Autowired
    ManagementService jobs;

    @Test
    void nobody_is_turned_away_because_somebody_else_works_on_the_same_case() throws Exception {
        CaseId caseId = driver.open(200);
        AtomicBoolean ringing = new AtomicBoolean(true);
        ExecutorService hands = Executors.newCachedThreadPool();
        Future<?> clockwork = hands.submit(() -> ring(ringing));
        try {
            for (int round = 0; round < 4; round++) {
                everybodyAtOnce(caseId, hands);
            }
        } finally {
            ringing.set(false);
            clockwork.get();
            hands.shutdown();
        }
        assertThat(jdbc.sql("select count(*) from app.obligation where case_id = ? and state = 'DONE'")
                        .param(caseId.value())
                        .query(Integer.class)
                        .single())
                .isGreaterThan(20);
    }

    private void everybodyAtOnce(CaseId caseId, ExecutorService hands) throws Exception {
        List<Long> open = jdbc.sql("select obligation_id from app.obligation where case_id = ? and closed_at is null")
                .param(caseId.value())
                .query(Long.class)
                .list();
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> work = new ArrayList<>();
        for (Long number : open) {
            ObligationId id = new ObligationId(number);
            Actor actor = driver.receiver(id);
            boolean offered = driver.state(id).equals("OFFERED");
            work.add(hands.submit(() -> {
                start.await();
                if (offered) {
                    obligations.accept(id, actor);
                }
                obligations.claim(id, actor);
                try {
                    obligations.perform(id, actor, ANSWERS);
                } catch (Problem closed) {
                    assertThat(madeNeedless(id)).as(driver.column(id, "kind")).isTrue();
                }
                return null;
            }));
        }
        start.countDown();
        for (Future<?> each : work) {
            each.get();
        }
        assertThat(open).map(ObligationId::new).allSatisfy(id -> assertThat(
                        madeNeedless(id) ? "DONE" : driver.state(id))
                .isEqualTo("DONE"));
    }

    /** A promise that nobody needs any more, because somebody has decided in the same moment. */
    private boolean madeNeedless(ObligationId id) {
        return driver.column(id, "kind || ' ' || state || ' ' || coalesce(reason, '')")
                .matches("promise\\w+ WITHDRAWN NO_LONGER_NEEDED");
    }

    /** The clock's timer fires again and again, due or not. */
    private void ring(AtomicBoolean ringing) {
        while (ringing.get()) {
            jobs.createJobQuery().activityId("timer_nextAlarm").list().forEach(job -> {
                try {
                    jobs.executeJob(job.getId());
                } catch (RuntimeException somebodyWasFaster) {
                    // The job executor would try again; so does this loop.
                }
            });
        }
    }
}
