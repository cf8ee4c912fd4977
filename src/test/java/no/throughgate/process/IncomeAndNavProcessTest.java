package no.throughgate.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import no.throughgate.support.Walk;
import org.junit.jupiter.api.Test;

@CoversModel("income-and-nav")
class IncomeAndNavProcessTest extends ProcessTest {

    @Test
    void aid_and_the_talk_run_beside_each_other_and_the_talk_opens_two_more() {
        Walk income = drive.walk("income-and-nav", LONG_ENOUGH);
        assertThat(income.process()).isWaitingAtExactly("applyEconomicAid", "timer_firstPayment", "holdNavTalk");

        income.done("applyEconomicAid", "holdNavTalk");
        assertThat(income.process()).isWaitingAtExactly("timer_firstPayment", "reviewDebt", "assessBenefits");

        income.done("reviewDebt", "assessBenefits");
        assertThat(income.process()).isWaitingAtExactly("timer_firstPayment");

        income.reached("timer_firstPayment").done("setFirstPayment");
        assertThat(income.process()).hasPassed("end_firstPaymentSet").isEnded();
    }

    @Test
    void without_a_payment_date_bridging_aid_is_paid_beside_the_open_question() {
        Walk income = drive.walk("income-and-nav", LONG_ENOUGH)
                .done("applyEconomicAid")
                .reached("timer_firstPayment")
                .missed("setFirstPayment");
        assertThat(income.process()).isWaitingAt("setFirstPayment", "payBridgingAid");

        income.done("payBridgingAid");

        assertThat(income.process()).hasPassed("end_bridgingPaid").isWaitingAt("setFirstPayment");
    }

    @Test
    void a_short_sentence_passes_what_there_is_no_time_for() {
        Walk income = drive.walk("income-and-nav", 20).done("applyEconomicAid", "holdNavTalk");

        assertThat(income.process())
                .hasPassed("end_debtReviewed", "end_benefitsAssessed")
                .isWaitingAtExactly("timer_firstPayment");
    }
}
