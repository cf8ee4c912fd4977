package no.throughgate.process;

import static no.throughgate.obligation.RefusalCode.MISSING_INFO;
import static no.throughgate.obligation.RefusalCode.NO_CAPACITY;
import static no.throughgate.obligation.RefusalCode.WRONG_MUNICIPALITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import no.throughgate.kernel.Problem;
import no.throughgate.obligation.OtherReceivers;
import no.throughgate.obligation.Refusal;
import no.throughgate.support.Walk;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoversModel("housing")
class HousingProcessTest extends ProcessTest {

    @Autowired
    OtherReceivers others;

    @Test
    void whoever_has_a_home_needs_nothing_more() {
        Walk housing = drive.walk("housing", LONG_ENOUGH);

        housing.done("clarifyHousing", answer("housingNeed", "OWN_HOME"));

        assertThat(housing.process()).hasPassed("end_ownHome").isEnded();
    }

    @Test
    void a_granted_home_leads_to_keys_and_to_housing_benefit() {
        Walk housing = referred().done("decideHome", answer("homeDecision", "GRANTED"));
        assertThat(housing.process()).isWaitingAtExactly("call_moveIn");
        assertThat(housing.follow("move-in").process()).isWaitingAtExactly("arrangeMoveIn", "applyHousingBenefit");

        housing.done("arrangeMoveIn", "applyHousingBenefit");

        assertThat(housing.process()).hasPassed("end_homeReady").isEnded();
    }

    @Test
    void a_denied_home_leads_to_a_temporary_one() {
        Walk housing = referred().done("decideHome", answer("homeDecision", "DENIED"));
        assertThat(housing.process()).isWaitingAtExactly("requestTemporaryHousing");

        housing.done("requestTemporaryHousing", "confirmTemporaryAddress");

        assertThat(housing.process()).hasPassed("end_addressKnown").isEnded();
    }

    @Test
    void the_wrong_office_names_the_right_one_and_that_one_is_asked() {
        Walk housing = referred().refused("decideHome", new Refusal(WRONG_MUNICIPALITY, "3201"));

        assertThat(housing.process()).isWaitingAtExactly("decideHome").hasNotPassed("chooseOtherReceiver");
        assertThat(drive.column(housing.open("decideHome"), "receiver_unit")).isEqualTo("/municipality/3201/housing");
    }

    @Test
    void a_refusal_without_another_office_is_the_coordinators_who_names_one_and_that_one_is_asked() {
        Walk housing = referred().refused("decideHome", NO_CAPACITY);
        assertThat(housing.process()).isWaitingAtExactly("chooseOtherReceiver");

        housing.done("chooseOtherReceiver", chosen("/municipality/3201/housing"));

        assertThat(housing.process()).isWaitingAtExactly("decideHome");
        assertThat(drive.column(housing.open("decideHome"), "receiver_unit")).isEqualTo("/municipality/3201/housing");
        assertThat(drive.column(housing.open("decideHome"), "sender_unit")).isEqualTo("/prison/oslo/coordinator");
        assertThat(drive.state(housing.open("decideHome"))).isEqualTo("OFFERED");
    }

    @Test
    void keys_come_from_the_office_that_granted_the_home_and_the_person_still_belongs_where_they_did() {
        Walk housing = referred()
                .refused("decideHome", NO_CAPACITY)
                .done("chooseOtherReceiver", chosen("/municipality/3201/housing"))
                .done("decideHome", answer("homeDecision", "GRANTED"));

        assertThat(drive.column(housing.open("arrangeMoveIn"), "receiver_unit"))
                .isEqualTo("/municipality/3201/housing");
        assertThat(drive.column(housing.open("applyHousingBenefit"), "receiver_unit"))
                .isEqualTo("/nav/0301");
    }

    @Test
    void without_another_office_a_temporary_home_is_asked_for_and_the_same_office_is_left_alone() {
        Walk housing = referred()
                .refused("decideHome", NO_CAPACITY)
                .done("chooseOtherReceiver", answer("otherReceiver", false));

        assertThat(housing.process()).isWaitingAtExactly("requestTemporaryHousing");
    }

    @Test
    void refused_twice_the_coordinator_decides_once_more() {
        Walk housing = referred()
                .refused("decideHome", NO_CAPACITY)
                .done("chooseOtherReceiver", chosen("/municipality/3201/housing"))
                .refused("decideHome", new Refusal(WRONG_MUNICIPALITY, "4601"));
        assertThat(housing.process()).isWaitingAtExactly("chooseOtherReceiver");

        housing.done("chooseOtherReceiver", answer("otherReceiver", false));

        assertThat(housing.process()).isWaitingAtExactly("requestTemporaryHousing");
    }

    @Test
    void the_other_office_is_one_of_its_kind_that_has_not_said_no() {
        Walk housing = referred().refused("decideHome", NO_CAPACITY);

        assertThat(others.fitting(housing.open("chooseOtherReceiver")))
                .containsKeys("/municipality/3201/housing", "/municipality/4601/housing")
                .doesNotContainKeys("/municipality/0301/housing", "/nav/0301", "/municipality/3201/coordination");
        assertRefused(housing, Map.of("otherReceiver", true), "obligation.nameTheOtherReceiver");
        assertRefused(housing, chosen("/nav/3201"), "obligation.noSuchUnit");
        assertRefused(housing, chosen("/municipality/0301/housing"), "obligation.noSuchUnit");
    }

    private void assertRefused(Walk housing, Map<String, Object> answer, String why) {
        Assertions.assertThatThrownBy(() -> housing.done("chooseOtherReceiver", answer))
                .isInstanceOfSatisfying(Problem.class, p -> Assertions.assertThat(p.messageKey())
                        .isEqualTo(why));
    }

    private static Map<String, Object> chosen(String unit) {
        return Map.of("otherReceiver", true, "receiver", unit);
    }

    @Test
    void missing_information_goes_back_to_the_prison_and_the_token_stays() {
        Walk housing = referred().refused("decideHome", MISSING_INFO);

        assertThat(housing.process()).isWaitingAtExactly("decideHome");
        assertThat(drive.column(housing.open("decideHome"), "receiver_unit")).isEqualTo("/prison/oslo");
    }

    @Test
    void keys_to_a_home_that_no_housing_office_granted_are_the_municipalitys_own_housing_offices() {
        Walk housing =
                referred().refused("decideHome", MISSING_INFO).done("decideHome", answer("homeDecision", "GRANTED"));

        assertThat(drive.column(housing.open("arrangeMoveIn"), "receiver_unit"))
                .isEqualTo("/municipality/0301/housing");
    }

    @Test
    void a_late_decision_starts_the_temporary_home_beside_it_and_only_once() {
        Walk housing = referred().missed("decideHome");
        assertThat(housing.process()).isWaitingAtExactly("decideHome", "requestTemporaryHousing");

        housing.done("decideHome", answer("homeDecision", "DENIED"));

        assertThat(housing.process()).hasPassed("end_alreadyAsked").isWaitingAtExactly("requestTemporaryHousing");
    }

    @Test
    void a_late_referral_starts_the_temporary_home_beside_it() {
        Walk housing = drive.walk("housing", LONG_ENOUGH)
                .done("clarifyHousing", answer("housingNeed", "UNCLEAR"))
                .missed("referHousing");

        assertThat(housing.process()).isWaitingAtExactly("referHousing", "requestTemporaryHousing");
    }

    @Test
    void a_refused_request_for_a_temporary_home_is_the_coordinators_and_is_not_made_twice() {
        Walk housing = referred().missed("decideHome").refused("requestTemporaryHousing", NO_CAPACITY);
        assertThat(drive.column(housing.open("requestTemporaryHousing"), "receiver_unit"))
                .isEqualTo("/prison/oslo/coordinator");

        housing.done("decideHome", answer("homeDecision", "DENIED"));

        assertThat(housing.process()).isWaitingAtExactly("requestTemporaryHousing");
    }

    @Test
    void a_withdrawn_request_for_a_temporary_home_is_made_again() {
        Walk first = referred().done("decideHome", answer("homeDecision", "DENIED"));
        engine.getRuntimeService().deleteProcessInstance(first.process().getId(), "prepared anew");

        Walk second = drive.enter(first.caseId(), "housing")
                .done("clarifyHousing", answer("housingNeed", "NEEDS_HOME"))
                .done("referHousing")
                .done("decideHome", answer("homeDecision", "DENIED"));

        assertThat(second.process()).isWaitingAtExactly("requestTemporaryHousing");
    }

    private Walk referred() {
        return drive.walk("housing", LONG_ENOUGH)
                .done("clarifyHousing", answer("housingNeed", "NEEDS_HOME"))
                .done("referHousing");
    }
}
