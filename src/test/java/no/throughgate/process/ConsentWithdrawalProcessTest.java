package no.throughgate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.throughgate.cases.Cases;
import no.throughgate.consent.Consents;
import no.throughgate.consent.Consents.Given;
import no.throughgate.consent.Consents.InForce;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.ConsentWithdrawals;
import no.throughgate.obligation.OtherReceivers;
import no.throughgate.support.CaseBook;
import no.throughgate.support.Staff;
import no.throughgate.support.Walk;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoversModel("consent-withdrawal")
class ConsentWithdrawalProcessTest extends ProcessTest {

    private static final String NAV = "/nav/0301";
    private static final String OFFICE = "/municipality/0301/housing";
    private static final String MUNICIPALITY = "/municipality/0301/coordination";
    private static final String PRISON = "/prison/oslo";

    @Autowired
    Cases cases;

    @Autowired
    Consents consents;

    @Autowired
    ConsentWithdrawals withdrawals;

    @Autowired
    OtherReceivers others;

    @Autowired
    CaseBook book;

    @Autowired
    MovableClock clock;

    @Test
    void when_nothing_depended_on_it_nobody_has_more_to_do() {
        CaseId id = shared(NAV, LifeArea.EDUCATION);

        takeBack(id, NAV, LifeArea.EDUCATION);

        assertThat(root(id)).hasPassed("end_withdrawalSettled");
        assertThat(drive.openKinds(id)).isEmpty();
    }

    @Test
    void what_must_be_done_becomes_the_prisons_and_another_way_is_found_with_the_person() {
        CaseId id = shared(NAV, LifeArea.INCOME_AND_DEBT);
        drive.enter(id, "income-and-nav");
        ObligationId asked = drive.open(id, "holdNavTalk");

        takeBack(id, NAV, LifeArea.INCOME_AND_DEBT);

        assertThat(drive.state(asked)).isEqualTo("WITHDRAWN");
        ObligationId held = drive.open(id, "holdNavTalk");
        assertThat(drive.column(held, "accountable_unit")).isEqualTo(PRISON);
        assertThat(drive.column(held, "capability")).isEqualTo("prison-staff");
        assertThat(drive.column(held, "task_id")).as("the same step").isEqualTo(drive.column(asked, "task_id"));

        Walk withdrawal = drive.follow(id, "consent-withdrawal");
        assertThat(withdrawal.process()).isWaitingAtExactly("findOtherWay");
        assertThat(drive.column(withdrawal.open("findOtherWay"), "accountable_unit"))
                .isEqualTo(PRISON);
        assertThat(drive.column(withdrawal.open("findOtherWay"), "(due_at at time zone 'Europe/Oslo')::date"))
                .isEqualTo(MONDAY.plusDays(2).toString());

        withdrawal.done("findOtherWay", answer("otherWay", "ALONE"));

        assertThat(withdrawal.process()).hasPassed("end_otherWayFound").isEnded();
    }

    @Test
    void a_later_step_is_not_sent_to_whom_the_person_has_taken_the_consent_back_from() {
        CaseId id = shared(NAV, LifeArea.INCOME_AND_DEBT, LifeArea.HOUSING);
        takeBack(id, NAV, LifeArea.INCOME_AND_DEBT);

        drive.enter(id, "income-and-nav");

        assertThat(drive.column(drive.open(id, "holdNavTalk"), "receiver_unit")).isEqualTo(PRISON);
        assertThat(drive.state(drive.open(id, "holdNavTalk"))).isEqualTo("ACCEPTED");
    }

    @Test
    void where_a_refusal_is_drawn_the_token_takes_that_way_and_the_same_office_is_not_asked_again() {
        CaseId id = shared(OFFICE, LifeArea.HOUSING);
        Walk housing = atDecideHome(id);

        takeBack(id, OFFICE, LifeArea.HOUSING);

        assertThat(housing.process()).isWaitingAtExactly("chooseOtherReceiver");
        assertThat(others.fitting(housing.open("chooseOtherReceiver")))
                .isNotEmpty()
                .doesNotContainKey(OFFICE);
        assertThat(drive.find(id, "findOtherWay"))
                .as("the drawn way has an owner")
                .isEmpty();
    }

    @Test
    void what_is_no_must_is_passed_by_and_talked_about() {
        CaseId id = shared(NAV, LifeArea.HOUSING);
        Walk housing = atDecideHome(id).done("decideHome", answer("homeDecision", "GRANTED"));
        ObligationId benefit = housing.open("applyHousingBenefit");

        takeBack(id, NAV, LifeArea.HOUSING);

        assertThat(drive.state(benefit)).isEqualTo("WITHDRAWN");
        assertThat(housing.follow("move-in").process())
                .hasPassed("end_benefitSettled")
                .isWaitingAtExactly("arrangeMoveIn");
        assertThat(drive.openKinds(id)).contains("findOtherWay").doesNotContain("applyHousingBenefit");
    }

    @Test
    void what_the_law_demands_goes_on() {
        CaseId id = shared(NAV, LifeArea.HOUSING);
        Walk housing = atDecideHome(id).done("decideHome", answer("homeDecision", "DENIED"));
        ObligationId roof = housing.open("requestTemporaryHousing");

        takeBack(id, NAV, LifeArea.HOUSING);

        assertThat(drive.state(roof)).isEqualTo("OFFERED");
        assertThat(drive.column(roof, "receiver_unit")).isEqualTo(NAV);
        assertThat(drive.find(id, "findOtherWay")).isEmpty();
    }

    @Test
    void a_miss_that_was_contained_already_is_contained_no_more() {
        CaseId id = shared(NAV, LifeArea.INCOME_AND_DEBT);
        Walk income = drive.enter(id, "income-and-nav").missed("holdNavTalk");
        assertThat(income.open("createFallback")).isNotNull();

        takeBack(id, NAV, LifeArea.INCOME_AND_DEBT);

        assertThat(drive.find(id, "createFallback")).isEmpty();
        assertThat(drive.column(income.open("holdNavTalk"), "accountable_unit")).isEqualTo(PRISON);
    }

    @Test
    void a_consent_that_runs_out_works_the_same_way_and_after_release_the_municipality_helps_on() {
        CaseId id = shared(NAV, LifeArea.INCOME_AND_DEBT);
        drive.enter(id, "income-and-nav");
        clock.moveTo(clock.instant().plus(java.time.Duration.ofDays(LONG_ENOUGH + 181)));

        assertThat(withdrawals.runOut(id)).isEqualTo(1);

        assertThat(drive.column(drive.open(id, "holdNavTalk"), "receiver_unit")).isEqualTo(MUNICIPALITY);
        assertThat(drive.column(drive.open(id, "findOtherWay"), "receiver_unit"))
                .isEqualTo(MUNICIPALITY);
        assertThat(book.history(id)).containsOnlyOnce("consent.expired");
        assertThat(withdrawals.runOut(id)).as("once").isZero();
    }

    private Walk atDecideHome(CaseId id) {
        return drive.enter(id, "housing")
                .done("clarifyHousing", Map.of("housingNeed", "NEEDS_HOME"))
                .done("referHousing");
    }

    private CaseId shared(String unit, LifeArea... areas) {
        CaseId id = drive.park(LONG_ENOUGH);
        consents.replace(
                new Given(id, List.of(new UnitId(unit)), List.of(areas), "ORAL", clock.instant(), new UnitId(PRISON)));
        return id;
    }

    private void takeBack(CaseId id, String unit, LifeArea... areas) {
        var officer = Staff.actor(PRISON, "prison-staff", "consent-keeper");
        var about = Set.copyOf(Arrays.asList(areas));
        withdrawals.takeBack(
                id,
                withdrawals.inForce(id, officer).stream()
                        .filter(consent -> consent.to().value().equals(unit) && about.contains(consent.about()))
                        .map(InForce::id)
                        .toList(),
                officer);
    }

    private ProcessInstance root(CaseId id) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(cases.facts(id).workflowId())
                .singleResult();
    }
}
