package no.throughgate.web.casepage;

import static no.throughgate.support.Readers.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.throughgate.access.CurrentUser;
import no.throughgate.consent.Consents;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.WrongAnswer;
import org.junit.jupiter.api.Test;

/** Content of another agency's work is open by law or by consent, in every part of the page alike; notices always. */
class ConsentedContentTest extends ConsentedContentSituation {

    @Test
    void without_consent_another_agency_sees_notices_and_its_own_work_only() {
        seesHousing(nav, false);
        assertThat(kinds(nav)).contains("acknowledgeDates", "holdNavTalk");
        assertThat(area(nav, "INCOME_AND_DEBT").closed())
                .as("it has been asked, so it knows")
                .isFalse();
    }

    @Test
    void the_case_s_own_prison_and_its_coordinator_see_what_the_law_opens_to_them() {
        seesHousing(reader("prison-staff", "/prison/oslo"), true);
        seesHousing(reader("coordinator", "/prison/oslo/coordinator"), true);
        assertThat(area(prison, "WORK_AND_ACTIVITY").closed()).isTrue();
        assertThat(area(coordinator, "WORK_AND_ACTIVITY").closed()).isFalse();
    }

    @Test
    void probation_sees_what_the_law_opens_to_the_prison_while_it_holds_the_person() {
        var probation = reader("probation-staff", "/probation/03");
        assertThat(area(probation, "ID_BANK_DIGITAL").closed()).isTrue();

        driver.done(caseId, "proposeTransition", Map.of("transitionForm", "EM"));
        driver.done(caseId, "assessGradualTransition", Map.of("transitionDecision", "GRANTED"));
        driver.done(caseId, "takeOverServing", Map.of("servingPlace", "HOME"));
        seesHousing(probation, true);
        assertThat(openByLawOrConsent("/probation/03", "GENERAL"))
                .as("what the prison may read by law, and probation only while it holds the person")
                .isTrue();
        assertThat(area(probation, "HEALTH_AND_SUBSTANCE").closed()).isTrue();

        driver.done(caseId, "followServing", Map.of("servingOutcome", "BROKEN"));
        driver.done(caseId, "takeBackServing");
        assertThat(area(probation, "HOUSING").closed()).isTrue();
        assertThat(openByLawOrConsent("/probation/03", "GENERAL")).isFalse();
    }

    private boolean openByLawOrConsent(String unit, String area) {
        return jdbc.sql("select app.content_open(:case, :area, array[:unit], cast(:today as date))")
                .param("case", caseId.value())
                .param("area", area)
                .param("unit", unit)
                .param("today", Oslo.dateOf(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    @Test
    void consent_opens_the_areas_it_names_to_the_units_it_names() {
        said("SOME", List.of("NAV"), List.of("HOUSING"));
        seesHousing(nav, true);
        assertThat(area(nav, "EDUCATION").closed()).isTrue();
        assertThat(area(municipality, "HOUSING").closed()).isTrue();
    }

    @Test
    void a_yes_to_some_says_to_whom_and_about_what() {
        assertThatThrownBy(() -> said("SOME", List.of("NAV"), List.of()))
                .isInstanceOfSatisfying(
                        WrongAnswer.class, wrong -> assertThat(wrong.field()).isEqualTo("sharedWith"));
        assertThat(driver.state(driver.open(caseId, "recordConsents"))).isEqualTo("ACCEPTED");
    }

    @Test
    void a_withdrawn_consent_closes_at_once() {
        said("SOME", List.of("NAV"), List.of("HOUSING"));
        consents.withdraw(caseId, new UnitId("/nav/0301"), LifeArea.HOUSING, clock.instant());
        seesHousing(nav, false);
    }

    @Test
    void a_no_is_a_no_whatever_is_ticked_below_it() {
        said("NONE", List.of("NAV"), List.of("HOUSING"));
        seesHousing(nav, false);
    }

    @Test
    void a_yes_to_all_opens_no_more_than_the_rules_let_a_consent_open() {
        said("ALL", List.of(), List.of());
        seesHousing(nav, true);
        assertThat(area(prison, "WORK_AND_ACTIVITY").closed()).isFalse();
        assertThat(area(nav, "HEALTH_AND_SUBSTANCE").closed()).isTrue();
        assertThat(jdbc.sql(
                                "select count(*) from app.consent where case_id = :case and to_unit like '/health/%' and category = 'HOUSING'")
                        .param("case", caseId.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_later_talk_replaces_the_earlier_one() {
        said("ALL", List.of(), List.of());
        consents.replace(new Consents.Given(
                caseId,
                List.of(new UnitId("/nav/0301")),
                List.of(LifeArea.EDUCATION),
                "ORAL",
                clock.instant(),
                new UnitId("/prison/oslo")));
        seesHousing(nav, false);
        assertThat(area(nav, "EDUCATION").closed()).isFalse();
    }

    @Test
    void a_consent_ends_180_days_after_release_wherever_the_release_moves() {
        said("SOME", List.of("NAV"), List.of("HOUSING"));
        clock.moveTo(clock.instant().plus(Duration.ofDays(379)));
        assertThat(area(nav, "HOUSING").closed()).isFalse();
        clock.moveTo(clock.instant().plus(Duration.ofDays(2)));
        assertThat(area(nav, "HOUSING").closed()).isTrue();
    }

    @Test
    void the_organisation_that_says_yes_later_gets_what_was_agreed_for_it() {
        said("SOME", List.of("NGO"), List.of("HOUSING"));
        driver.done(caseId, "offerNgo", Map.of("ngoWanted", true));
        String ngo = driver.column(driver.open(caseId, "acceptCompanionship"), "receiver_unit");
        assertThat(area(reader("ngo-staff", ngo), "HOUSING").closed()).isTrue();
        driver.done(caseId, "acceptCompanionship");
        assertThat(area(reader("ngo-staff", ngo), "HOUSING").closed()).isFalse();
    }

    @Test
    void outside_the_municipality_that_owns_the_case_sees_all_of_its_content() {
        jdbc.sql("update app.release_case set status = 'RELEASED', released_at = opened_at where case_id = :case")
                .param("case", caseId.value())
                .update();
        seesHousing(municipality, true);
        assertThat(area(reader("municipal-coordinator", "/municipality/4601/coordination"), "HOUSING")
                        .closed())
                .as("another municipality")
                .isTrue();
    }

    @Test
    void a_stay_that_was_registered_by_mistake_opens_nothing_to_the_municipality() {
        cases.annul(caseId, "registered by mistake");
        seesHousing(municipality, false);
    }

    @Test
    void when_the_case_is_closed_nobody_reads_on_and_one_s_own_work_stays_in_the_history() {
        said("SOME", List.of("NAV"), List.of("HOUSING"));
        driver.accept(caseId, "holdNavTalk");
        cases.released(caseId, clock.instant());
        seesHousing(municipality, true);
        assertThat(area(nav, "INCOME_AND_DEBT").closed()).isFalse();
        cases.closed(caseId, clock.instant());
        List.of(nav, municipality, coordinator).forEach(reader -> {
            seesHousing(reader, false);
            assertThat(area(reader, "INCOME_AND_DEBT").closed()).isTrue();
        });
        assertThat(pages.timeline(caseId, nav)).anyMatch(e -> e.about().equals("holdNavTalk"));
    }

    @Test
    void whoever_must_contain_a_miss_sees_what_was_missed() {
        var missed = driver.open(caseId, "holdIntakeTalk");
        CurrentUser governor = reader("county-governor", "/county-governor/03");
        assertThat(kinds(governor)).doesNotContain("holdIntakeTalk");
        jdbc.sql("""
                        update app.obligation set receiver_unit = '/county-governor/03', contains_obligation = :missed
                        where case_id = :case and kind = 'recordReleaseDate' or obligation_id = (select max(obligation_id)
                            from app.obligation where case_id = :case and kind = 'keepWhatWorks')
                        """)
                .param("missed", missed.value())
                .param("case", caseId.value())
                .update();
        assertThat(kinds(governor)).contains("holdIntakeTalk");
    }
}
