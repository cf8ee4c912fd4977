package no.throughgate.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.support.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A choice of another receiver answers the no it was born of, whatever else is refused, given back or chosen in the case. */
class OtherReceiverTest extends Situation {

    private static final String OFFICE = "chooseOtherReceiver";
    private static final String MUNICIPALITY = "chooseOtherMunicipality";

    @Autowired
    OtherReceivers others;

    private Walk walk;
    private CaseId caseId;

    @BeforeEach
    void a_home_is_asked_for_and_a_municipality_and_a_talk() {
        walk = driver.walk("mapping-and-consent", 200);
        caseId = walk.caseId();
        driver.enter(caseId, "income-and-nav");
        driver.enter(caseId, "housing")
                .done("clarifyHousing", Map.of("housingNeed", "NEEDS_HOME"))
                .done("referHousing");
    }

    @Test
    void what_is_given_back_is_offered_to_others_and_not_to_whoever_gave_it_back() {
        giveBack("decideHome");
        assertThat(others.fitting(walk.open(OFFICE)))
                .containsKeys("/municipality/3201/housing", "/municipality/4601/housing")
                .doesNotContainKeys("/municipality/0301/housing", "/municipality/3201/coordination");
    }

    @Test
    void what_was_refused_and_then_given_back_excludes_both() {
        no("decideHome");
        choose(OFFICE, "/municipality/3201/housing");
        giveBack("decideHome");
        assertThat(others.fitting(walk.open(OFFICE)))
                .containsKey("/municipality/4601/housing")
                .doesNotContainKeys("/municipality/0301/housing", "/municipality/3201/housing");
    }

    @Test
    void another_no_while_the_choice_waits_does_not_take_over_its_list() {
        no("decideHome");
        var before = others.fitting(walk.open(OFFICE));
        clock.moveTo(clock.instant().plus(Duration.ofHours(1)));
        no("holdNavTalk");
        assertThat(others.fitting(walk.open(OFFICE))).isEqualTo(before).doesNotContainKey("/nav/3201");
    }

    @Test
    void two_choices_wait_side_by_side_each_with_its_own_list_and_its_own_answer() {
        no("decideHome");
        no("determineMunicipality");
        assertThat(others.fitting(walk.open(OFFICE)).keySet()).allMatch(unit -> unit.endsWith("/housing"));
        assertThat(others.fitting(walk.open(MUNICIPALITY)).keySet()).allMatch(unit -> unit.endsWith("/coordination"));

        choose(OFFICE, "/municipality/3201/housing");
        choose(MUNICIPALITY, "/municipality/4601/coordination");

        assertThat(receiver("decideHome")).isEqualTo("/municipality/3201/housing");
        assertThat(receiver("determineMunicipality")).isEqualTo("/municipality/4601/coordination");
    }

    @Test
    void a_choice_between_offices_is_not_taken_for_the_answer_to_a_municipality_that_named_the_right_one() {
        no("decideHome");
        ObligationId asked = walk.open("determineMunicipality");
        choose(OFFICE, "/municipality/4601/housing");
        obligations.refuse(asked, driver.receiver(asked), new Refusal(RefusalCode.WRONG_MUNICIPALITY, "3201"));
        assertThat(receiver("determineMunicipality")).isEqualTo("/municipality/3201/coordination");
    }

    @Test
    void to_choose_a_municipality_is_no_matter_of_housing() {
        driver.accept(caseId, "decideHome");
        no("determineMunicipality");
        assertThat(driver.column(walk.open(MUNICIPALITY), "life_area")).isEqualTo("LAW_AND_CONDITIONS");
        assertThat(owners("HOUSING")).containsExactly("/municipality/0301/housing");
        assertThat(owners("LAW_AND_CONDITIONS")).containsExactly("/prison/oslo/coordinator");
    }

    private void no(String kind) {
        driver.refuse(caseId, kind, RefusalCode.NO_CAPACITY);
    }

    private void giveBack(String kind) {
        driver.accept(caseId, kind);
        ObligationId id = walk.open(kind);
        obligations.giveBack(id, driver.receiver(id), Refusal.because(RefusalCode.NO_CAPACITY));
    }

    private void choose(String choice, String unit) {
        driver.done(caseId, choice, Map.of("otherReceiver", true, "receiver", unit));
    }

    private String receiver(String kind) {
        return driver.column(walk.open(kind), "receiver_unit");
    }

    private List<String> owners(String area) {
        return jdbc.sql(
                        "select owner_unit from app.life_area_owner where case_id = :case and area = :area and until is null")
                .param("case", caseId.value())
                .param("area", area)
                .query(String.class)
                .list();
    }
}
