package no.throughgate.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.throughgate.cases.Cases;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import no.throughgate.support.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who owns a life area: whoever has accepted open work in it, else who carries it on, else the prison inside and the municipality outside. */
class LifeAreaOwnerTest extends Situation {

    private static final String LAW = "LAW_AND_CONDITIONS";
    private static final String PRISON = "/prison/oslo";
    private static final String COORDINATOR = "/prison/oslo/coordinator";
    private static final String NAV = "/nav/0301";
    private static final String OUTSIDE = "/municipality/0301/coordination";

    @Autowired
    Cases cases;

    private Optional<String> owner(CaseId caseId, String area) {
        return jdbc.sql(
                        "select owner_unit from app.life_area_owner where case_id = :case and area = :area and until is null")
                .param("case", caseId.value())
                .param("area", area)
                .query(String.class)
                .optional();
    }

    private List<String> owners(CaseId caseId, String area) {
        return jdbc.sql(
                        "select owner_unit from app.life_area_owner where case_id = :case and area = :area and until is distinct from since order by since")
                .param("case", caseId.value())
                .param("area", area)
                .query(String.class)
                .list();
    }

    private Walk dates() {
        return driver.walk("notification-duty", 200);
    }

    private void released(CaseId caseId) {
        tomorrow();
        tx(() -> cases.released(caseId, clock.instant()));
    }

    private void tomorrow() {
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
    }

    @Test
    void an_offer_owns_nothing_and_its_acceptance_takes_the_area() {
        CaseId caseId = dates().caseId();
        assertThat(owner(caseId, LAW)).contains(PRISON);
        driver.accept(caseId, "acknowledgeDates");
        assertThat(owner(caseId, LAW)).contains(NAV);
    }

    @Test
    void what_is_given_back_is_owned_by_whoever_holds_it_next() {
        CaseId caseId = dates().caseId();
        driver.accept(caseId, "acknowledgeDates");
        tomorrow();
        ObligationId talk = driver.open(caseId, "acknowledgeDates");
        obligations.giveBack(talk, driver.receiver(talk), Refusal.because(RefusalCode.NO_CAPACITY));
        assertThat(owner(caseId, LAW)).contains(COORDINATOR);
        assertThat(owners(caseId, LAW)).containsExactly(NAV, COORDINATOR);
    }

    @Test
    void what_a_no_brings_back_is_owned_by_whoever_must_complete_it() {
        CaseId caseId = dates().caseId();
        driver.refuse(caseId, "acknowledgeDates", RefusalCode.NO_CAPACITY);
        assertThat(owner(caseId, LAW)).contains(COORDINATOR);
        tomorrow();
        ObligationId held = driver.open(caseId, "acknowledgeDates");
        obligations.reoffer(held, driver.receiver(held), Optional.of(new UnitId("/nav/4601")));
        assertThat(owner(caseId, LAW)).as("offered again, accepted by nobody").contains(PRISON);
    }

    @Test
    void a_step_inside_one_agency_is_accepted_by_its_birth() {
        Walk walk = driver.walk("income-and-nav", 200);
        assertThat(driver.state(driver.open(walk.caseId(), "holdNavTalk"))).isEqualTo("OFFERED");
        assertThat(driver.openKinds(walk.caseId())).hasSizeGreaterThan(1);
        assertThat(owner(walk.caseId(), "INCOME_AND_DEBT")).contains(NAV);
    }

    @Test
    void work_that_is_done_leaves_the_area_to_the_prison_unless_the_unit_carries_it_on() {
        CaseId caseId = driver.walk("mapping-and-consent", 200).caseId();
        assertThat(owner(caseId, LAW)).contains(PRISON);
        driver.accept(caseId, "determineMunicipality");
        assertThat(owner(caseId, LAW)).contains(OUTSIDE);
        tomorrow();
        driver.done(caseId, "determineMunicipality");
        assertThat(owner(caseId, LAW)).contains(PRISON);
    }

    @Test
    void whoever_walks_beside_the_person_carries_the_area_on_also_outside() {
        Walk walk = driver.walk("ngo-and-gate", 200);
        walk.done("offerNgo", Map.of("ngoWanted", true)).done("acceptCompanionship");
        driver.openKinds(walk.caseId()).forEach(kind -> driver.done(walk.caseId(), kind));
        assertThat(owner(walk.caseId(), "FAMILY_AND_NETWORK").orElseThrow()).startsWith("/ngo/");
        released(walk.caseId());
        assertThat(owner(walk.caseId(), "FAMILY_AND_NETWORK").orElseThrow()).startsWith("/ngo/");
    }

    @Test
    void a_miss_that_is_contained_is_owned_by_whoever_contains_it() {
        CaseId caseId = driver.walk("income-and-nav", 200).caseId();
        driver.accept(caseId, "holdNavTalk");
        driver.missed(caseId, "holdNavTalk");
        assertThat(owner(caseId, "INCOME_AND_DEBT")).contains(NAV);
        driver.done(caseId, "createFallback");
        assertThat(owner(caseId, "INCOME_AND_DEBT")).contains(COORDINATOR);
    }

    @Test
    void what_the_token_ends_gives_the_area_back() {
        CaseId caseId = dates().caseId();
        driver.accept(caseId, "acknowledgeDates");
        tomorrow();
        jdbc.sql(
                        "update app.obligation set state = 'FAILED', reason = 'MISSED', closed_at = :at, changed_at = :at, next_alarm_at = null "
                                + "where case_id = :case and kind = 'acknowledgeDates' and closed_at is null")
                .param("at", java.sql.Timestamp.from(clock.instant()))
                .param("case", caseId.value())
                .update();
        assertThat(owner(caseId, LAW)).contains(PRISON);
    }

    @Test
    void outside_nobody_owns_what_nobody_has_accepted_until_the_municipality_takes_over() {
        CaseId caseId = dates().caseId();
        driver.accept(caseId, "acknowledgeDates");
        released(caseId);
        assertThat(owner(caseId, "HOUSING"))
                .as("nobody outside has accepted anything")
                .isEmpty();
        assertThat(owner(caseId, LAW)).as("accepted before release, still open").contains(NAV);
        tomorrow();
        ObligationId talk = driver.open(caseId, "acknowledgeDates");
        obligations.claim(talk, driver.receiver(talk));
        jdbc.sql(
                        "update app.obligation set state = 'DONE', outcome = 'DONE', closed_at = :at, changed_at = :at, next_alarm_at = null "
                                + "where obligation_id = :id")
                .param("at", java.sql.Timestamp.from(clock.instant()))
                .param("id", talk.value())
                .update();
        assertThat(owner(caseId, LAW)).as("done, and nothing else is asked").isEmpty();
        tomorrow();
        tx(() -> cases.setOutsideOwner(caseId, new UnitId(OUTSIDE), clock.instant()));
        assertThat(owner(caseId, LAW)).contains(OUTSIDE);
        assertThat(owner(caseId, "HOUSING")).contains(OUTSIDE);
        assertThat(gap(caseId, "HOUSING")).isEqualTo(Duration.ofDays(2));
        assertThat(gap(caseId, LAW)).isEqualTo(Duration.ofDays(1));
    }

    /** How long nobody has owned the area since the case opened. */
    private Duration gap(CaseId caseId, String area) {
        double owned = jdbc.sql("""
                        select extract(epoch from sum(coalesce(until, :now) - since)) from app.life_area_owner
                        where case_id = :case and area = :area
                        """)
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .param("case", caseId.value())
                .param("area", area)
                .query(Double.class)
                .single();
        return Duration.between(cases.facts(caseId).openedAt(), clock.instant()).minusSeconds(Math.round(owned));
    }

    @Test
    void work_left_open_in_the_prison_owns_nothing_outside() {
        CaseId caseId = driver.walk("housing", 200).caseId();
        driver.done(caseId, "clarifyHousing", Map.of("housingNeed", "NEEDS_HOME"));
        assertThat(driver.openKinds(caseId)).contains("referHousing");
        released(caseId);
        assertThat(owner(caseId, "HOUSING")).isEmpty();
    }

    @Test
    void a_case_that_has_ended_has_no_owners() {
        CaseId caseId = driver.open(200);
        driver.at(TODAY.plusDays(2), LocalTime.of(9, 0));
        cases.annul(caseId, "registered by mistake");
        assertThat(jdbc.sql("select count(*) from app.life_area_owner where case_id = :case and until is null")
                        .param("case", caseId.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
