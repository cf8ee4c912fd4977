package no.throughgate.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people move the date of one case in the same moment, while others work on it: every change is kept. */
class MovesAtOnceTest extends Situation {

    @Autowired
    DateMoves moves;

    @Autowired
    Cases cases;

    private static ReleaseDate on(LocalDate day) {
        return new ReleaseDate(day, ReleaseType.PAROLE, Certainty.DECIDED);
    }

    @RepeatedTest(8)
    void two_moves_a_claim_and_a_task_done_meanwhile_are_all_applied() throws Exception {
        CaseId caseId = driver.open(200);
        driver.accept(caseId, "acknowledgeDates");
        ObligationId dates = driver.open(caseId, "acknowledgeDates");
        ObligationId keeping = driver.open(caseId, "keepWhatWorks");
        ReleaseDate later = on(TODAY.plusDays(230));
        ReleaseDate sooner = on(TODAY.plusDays(170));

        atOnce(
                () -> moves.move(caseId, later, "prison"),
                () -> moves.move(caseId, sooner, "coordinator"),
                () -> {
                    obligations.claim(dates, driver.receiver(dates));
                    return null;
                },
                () -> {
                    obligations.perform(keeping, driver.receiver(keeping), Map.of());
                    return null;
                });

        List<String> asked =
                jdbc.sql("""
                        select new_date || case when applied_at is not null then ' applied' else ' lost' end
                        from app.date_move_request where case_id = :case order by request_id
                        """).param("case", caseId.value()).query(String.class).list();
        assertThat(asked).containsExactlyInAnyOrder(later.date() + " applied", sooner.date() + " applied");
        assertThat(cases.facts(caseId).release().date() + " applied")
                .as("the last word")
                .isEqualTo(asked.get(1));
        assertThat(driver.column(dates, "assignee")).isEqualTo("worker-nav-0301");
        assertThat(driver.state(keeping)).isEqualTo("DONE");
        assertThat(book.history(caseId)).filteredOn("release.dateMoved"::equals).hasSize(2);
    }

    private static void atOnce(Callable<?>... actions) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(actions.length);
        CountDownLatch start = new CountDownLatch(1);
        try {
            var all = Stream.of(actions)
                    .map(action -> people.submit(() -> {
                        start.await();
                        return action.call();
                    }))
                    .toList();
            start.countDown();
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            people.shutdownNow();
        }
    }
}
