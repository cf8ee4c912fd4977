package no.throughgate.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.obligation.DateMoves.Progress;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many dates move at once, in the background, while people go on working. */
class DateWaveTest extends Situation {

    private static final int CASES = 200;
    private static final int OTHERS = 20;

    @Autowired
    DateMoves moves;

    @Autowired
    Cases cases;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @AfterEach
    void the_engine_rests() {
        engine.getJobExecutor().shutdown();
    }

    private static ReleaseDate on(LocalDate day) {
        return new ReleaseDate(day, ReleaseType.PAROLE, Certainty.DECIDED);
    }

    @Test
    void a_wave_is_worked_off_with_progress_while_claims_on_other_cases_go_on() {
        Map<CaseId, ReleaseDate> wave = new LinkedHashMap<>();
        for (int i = 0; i < CASES; i++) {
            wave.put(driver.open(100 + i % 100), on(TODAY.plusDays(150 + i % 50)));
        }
        List<ObligationId> others = new ArrayList<>();
        for (int i = 0; i < OTHERS; i++) {
            CaseId other = driver.open(200);
            others.add(driver.open(other, "acknowledgeDates"));
            driver.accept(other, "acknowledgeDates");
        }
        CaseId annulled = wave.keySet().iterator().next();
        long id = moves.wave(wave, "a new rule for parole", "operator");
        cases.annul(annulled, "registered by mistake");
        assertThat(moves.progress(id)).isEqualTo(new Progress(id, CASES, 0, 1));

        engine.getJobExecutor().start();
        List<Integer> seen = new ArrayList<>();
        for (ObligationId other : others) {
            obligations.claim(other, driver.receiver(other));
            seen.add(moves.progress(id).applied());
        }
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> {
                    Progress progress = moves.progress(id);
                    seen.add(progress.applied());
                    assertThat(progress.finished()).isTrue();
                });

        assertThat(moves.progress(id)).isEqualTo(new Progress(id, CASES, CASES - 1, 1));
        assertThat(seen).isSorted().as("seen on its way").anyMatch(n -> n > 0 && n < CASES - 1);
        wave.forEach((caseId, date) -> {
            if (!caseId.equals(annulled)) {
                assertThat(cases.facts(caseId).release()).isEqualTo(date);
            }
        });
        assertThat(others).allSatisfy(other -> assertThat(driver.column(other, "assignee"))
                .isNotNull());
    }

    @Test
    void a_move_by_hand_is_not_lost_behind_a_wave_that_waits() {
        CaseId caseId = driver.open(100);
        moves.wave(Map.of(caseId, on(TODAY.plusDays(150))), "a wave", "operator");
        moves.move(caseId, on(TODAY.plusDays(120)), "prison");
        assertThat(cases.facts(caseId).release()).isEqualTo(on(TODAY.plusDays(120)));
        driver.runDueJobs();
        assertThat(cases.facts(caseId).release()).as("the last word").isEqualTo(on(TODAY.plusDays(120)));
    }
}
