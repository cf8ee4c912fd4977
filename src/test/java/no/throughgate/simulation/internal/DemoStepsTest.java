package no.throughgate.simulation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import no.throughgate.kernel.CaseId;
import no.throughgate.obligation.ObligationHistory;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.ThroughgateTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The answers of the demo's case fit the forms and the models as they are now. */
@ThroughgateTest
class DemoStepsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    CaseDriver driver;

    @Autowired
    DemoSteps steps;

    @Autowired
    ObligationHistory history;

    @AfterEach
    void real_time_again() {
        driver.endCases();
    }

    @Test
    void the_case_of_the_demo_s_person_comes_so_far_that_there_is_something_to_see(@Autowired CleanSlate slate) {
        slate.wipe();
        driver.at(TODAY, LocalTime.of(9, 0));
        CaseId caseId = driver.open(10);

        int done = 1;
        for (int minute = 1; done > 0; minute++) {
            done = steps.doWhatIsOwed(caseId);
            driver.untilDay(caseId, TODAY, LocalTime.of(9, 0).plusMinutes(minute));
        }

        assertThat(new String[] {
                    "recordConsents",
                    "makeOnePagePlan",
                    "recordAgreement",
                    "decideHome",
                    "setFirstPayment",
                    "confirmMedicine",
                    "acceptCompanionship",
                    "nameGateSlot",
                    "bookFirstDays"
                })
                .allSatisfy(
                        kind -> assertThat(history.done(caseId, kind)).as(kind).isTrue());
        assertThat(driver.openKinds(caseId)).as("and not all is done").contains("holdReleaseTalk");
    }
}
