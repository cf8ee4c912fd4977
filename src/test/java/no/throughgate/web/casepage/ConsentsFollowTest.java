package no.throughgate.web.casepage;

import static no.throughgate.support.Readers.reader;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.throughgate.access.CurrentUser;
import no.throughgate.cases.Correction;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.Refusal;
import no.throughgate.obligation.RefusalCode;
import no.throughgate.support.CaseBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A yes to NAV is a yes to the NAV office of where the person belongs, also when that turns out to be elsewhere. */
class ConsentsFollowTest extends ConsentedContentSituation {

    private final CurrentUser navElsewhere = reader("nav-staff", "/nav/4601");

    @Autowired
    CaseBook book;

    @BeforeEach
    void nav_may_see_housing() {
        said("SOME", List.of("NAV"), List.of("HOUSING"));
        seesHousing(nav, true);
        seesHousing(navElsewhere, false);
    }

    private List<String> consents(String unit) {
        return jdbc.sql("""
                        select category || ' ' || coalesce(ended_because, 'in force') from app.consent
                        where case_id = :case and to_unit = :unit order by consent_id
                        """)
                .param("case", caseId.value())
                .param("unit", unit)
                .query(String.class)
                .list();
    }

    @Test
    void the_one_that_names_the_right_municipality_hands_over_what_it_may_see() {
        driver.refuse(caseId, "acknowledgeDates", new Refusal(RefusalCode.WRONG_MUNICIPALITY, "4601"));
        seesHousing(nav, false);
        seesHousing(navElsewhere, true);
        assertThat(consents("/nav/0301")).containsExactly("HOUSING MUNICIPALITY_CHANGED");
        assertThat(consents("/nav/4601")).containsExactly("HOUSING in force");
        assertThat(area(reader("municipal-coordinator", "/municipality/4601/coordination"), "HOUSING")
                        .closed())
                .as("the person said yes to NAV only")
                .isTrue();
        assertThat(book.history(caseId)).containsOnlyOnce("consent.followed");
    }

    @Test
    void a_municipality_that_is_settled_elsewhere_gets_them_and_the_same_one_keeps_them() {
        driver.done(caseId, "determineMunicipality", Map.of("municipality", "0301"));
        assertThat(consents("/nav/0301")).containsExactly("HOUSING in force");
        assertThat(book.history(caseId)).doesNotContain("consent.followed");
        cases.setMunicipalityAfter(caseId, "4601");
        seesHousing(nav, false);
        seesHousing(navElsewhere, true);
    }

    @Test
    void what_the_person_has_taken_back_is_not_given_to_the_next_office() {
        consents.withdraw(caseId, new UnitId("/nav/0301"), LifeArea.HOUSING, clock.instant());
        cases.setMunicipalityAfter(caseId, "4601");
        seesHousing(navElsewhere, false);
    }

    @Test
    void what_has_run_out_is_not_given_to_the_next_office() {
        consents.holdUntil(caseId, Oslo.dateOf(clock.instant()));
        clock.moveTo(clock.instant().plus(Duration.ofDays(2)));
        consents.runOut(caseId, Oslo.dateOf(clock.instant()), clock.instant());
        cases.setMunicipalityAfter(caseId, "4601");
        seesHousing(navElsewhere, false);
    }

    @Test
    void what_holds_until_a_day_holds_until_that_day_with_the_next_office_too() {
        LocalDate day = Oslo.dateOf(clock.instant()).plusDays(30);
        consents.holdUntil(caseId, day);
        cases.setMunicipalityAfter(caseId, "4601");
        seesHousing(navElsewhere, true);
        clock.moveTo(clock.instant().plus(Duration.ofDays(31)));
        seesHousing(navElsewhere, false);
    }

    @Test
    void a_municipality_that_the_source_corrects_gets_them_while_none_is_settled() {
        cases.correct(caseId, new Correction(null, null, null, null, "4601", null));
        seesHousing(nav, false);
        seesHousing(navElsewhere, true);
    }

    @Test
    void consents_end_with_the_case() {
        cases.closed(caseId, clock.instant());
        assertThat(consents("/nav/0301")).containsExactly("HOUSING CASE_CLOSED");
        seesHousing(nav, false);
    }

    @Test
    void consents_end_with_a_stay_that_was_a_mistake() {
        cases.annul(caseId, "registered by mistake");
        assertThat(consents("/nav/0301")).containsExactly("HOUSING CASE_ANNULLED");
    }
}
