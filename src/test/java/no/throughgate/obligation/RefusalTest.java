package no.throughgate.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What follows a coded no, where the model draws nothing of its own. */
class RefusalTest extends Situation {

    private static final String ASKED = "acknowledgeDates";
    private static final String COORDINATOR = "/prison/oslo/coordinator";

    private CaseId caseId;
    private ObligationId asked;

    @BeforeEach
    void nav_in_oslo_is_asked_to_acknowledge_the_dates() {
        caseId = driver.open(200);
        asked = driver.open(caseId, ASKED);
    }

    private ObligationId refused(ObligationId id, Refusal refusal) {
        obligations.refuse(id, driver.receiver(id), refusal);
        return driver.open(caseId, ASKED);
    }

    @Test
    void the_wrong_municipality_names_the_right_one_and_that_one_is_asked() {
        ObligationId next = refused(asked, new Refusal(RefusalCode.WRONG_MUNICIPALITY, "4601"));
        assertThat(driver.state(asked)).isEqualTo("REJECTED");
        assertThat(driver.column(next, "receiver_unit")).isEqualTo("/nav/4601");
        assertThat(driver.state(next)).isEqualTo("OFFERED");
        assertThat(driver.column(next, "task_id")).isEqualTo(driver.column(asked, "task_id"));
    }

    @Test
    void who_says_wrong_municipality_must_name_a_real_one_that_is_not_itself() {
        assertThatThrownBy(() -> Refusal.because(RefusalCode.WRONG_MUNICIPALITY))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> refused(asked, new Refusal(RefusalCode.WRONG_MUNICIPALITY, "9999")))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.messageKey()).isEqualTo("directory.unknownMunicipality"));
        assertThatThrownBy(() -> refused(asked, new Refusal(RefusalCode.WRONG_MUNICIPALITY, "0301")))
                .isInstanceOf(Problem.class);
        assertThat(driver.state(asked)).isEqualTo("OFFERED");
    }

    @Test
    void a_state_office_that_says_wrong_municipality_is_not_asked_in_a_circle() {
        ObligationId notice = driver.open(caseId, "acknowledgeNotice");
        driver.refuse(caseId, "acknowledgeNotice", new Refusal(RefusalCode.WRONG_MUNICIPALITY, "4601"));
        assertThat(driver.state(notice)).isEqualTo("REJECTED");
        assertThat(driver.column(driver.open(caseId, "acknowledgeNotice"), "receiver_unit"))
                .isEqualTo(COORDINATOR);
    }

    @Test
    void missing_information_goes_back_to_the_sender_with_a_clock_and_is_offered_again() {
        ObligationId back = refused(asked, Refusal.because(RefusalCode.MISSING_INFO));
        assertThat(driver.column(back, "accountable_unit")).isEqualTo(COORDINATOR);
        assertThat(book.instant(back, "next_alarm_at"))
                .as("the sender answers within the accept-by clock, not by the far due date")
                .isBetween(clock.instant(), clock.instant().plus(Duration.ofDays(8)));

        obligations.reoffer(back, driver.receiver(back), Optional.empty());
        ObligationId again = driver.open(caseId, ASKED);
        assertThat(driver.state(back)).isEqualTo("WITHDRAWN");
        assertThat(driver.state(again)).isEqualTo("OFFERED");
        assertThat(driver.column(again, "receiver_unit")).isEqualTo("/nav/0301");
    }

    @Test
    void the_sender_who_does_not_supply_what_is_missing_meets_the_ladder() {
        ObligationId back = refused(asked, Refusal.because(RefusalCode.MISSING_INFO));
        driver.pass(Duration.ofDays(9));
        assertThat(book.levels(back)).startsWith("L1");
    }

    @Test
    void after_two_noes_the_coordinator_decides() {
        ObligationId elsewhere = refused(asked, new Refusal(RefusalCode.WRONG_MUNICIPALITY, "4601"));
        ObligationId decided = refused(elsewhere, new Refusal(RefusalCode.WRONG_MUNICIPALITY, "3201"));
        assertThat(driver.column(decided, "receiver_unit")).isEqualTo(COORDINATOR);
        assertThat(driver.column(decided, "refusals")).isEqualTo("2");

        obligations.reoffer(decided, driver.receiver(decided), Optional.of(new UnitId("/nav/3201")));
        ObligationId last = driver.open(caseId, ASKED);
        assertThat(driver.column(last, "receiver_unit")).isEqualTo("/nav/3201");
        assertThat(driver.column(last, "accountable_unit")).isEqualTo(COORDINATOR);
    }

    @Test
    void what_came_back_is_offered_to_a_unit_of_the_right_agency_only() {
        ObligationId held = refused(asked, Refusal.because(RefusalCode.NO_CAPACITY));

        assertThat(reofferedTo(held, "/municipality/4601/housing")).isEqualTo("obligation.wrongKindOfUnit");
        assertThat(reofferedTo(held, "/nav/9999")).isEqualTo("obligation.noSuchUnit");
        assertThat(driver.state(held)).as("still the coordinator's").isEqualTo("ACCEPTED");
        obligations.reoffer(held, driver.receiver(held), Optional.of(new UnitId("/nav/4601")));
        assertThat(driver.column(driver.open(caseId, ASKED), "receiver_unit")).isEqualTo("/nav/4601");
    }

    private String reofferedTo(ObligationId held, String unit) {
        try {
            obligations.reoffer(held, driver.receiver(held), Optional.of(new UnitId(unit)));
            return "";
        } catch (Problem problem) {
            return problem.messageKey();
        }
    }

    @Test
    void any_other_no_is_the_coordinators_to_decide() {
        ObligationId held = refused(asked, Refusal.because(RefusalCode.NO_CAPACITY));
        assertThat(driver.column(held, "receiver_unit")).isEqualTo(COORDINATOR);
        driver.done(caseId, ASKED);
        assertThat(driver.state(held)).isEqualTo("DONE");
    }

    @Test
    void what_is_given_back_is_the_senders_again() {
        driver.accept(caseId, ASKED);
        assertThat(driver.column(asked, "accountable_unit")).isEqualTo("/nav/0301");
        obligations.giveBack(asked, driver.receiver(asked), Refusal.because(RefusalCode.MISSING_INFO));
        assertThat(driver.state(asked)).isEqualTo("RETURNED");
        assertThat(driver.column(driver.open(caseId, ASKED), "accountable_unit"))
                .isEqualTo(COORDINATOR);
    }
}
