package no.throughgate.web.casepage;

import static no.throughgate.support.Readers.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import no.throughgate.access.CurrentUser;
import no.throughgate.consent.Consents.InForce;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.Problem;
import no.throughgate.obligation.ConsentWithdrawals;
import no.throughgate.support.CaseBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the person takes back is closed at once, in every part of the case, and stays closed. */
class TakenBackConsentTest extends ConsentedContentSituation {

    private final CurrentUser navElsewhere = reader("nav-staff", "/nav/4601");

    @Autowired
    ConsentWithdrawals withdrawals;

    @Autowired
    CaseBook book;

    @BeforeEach
    void nav_may_see_housing_and_work() {
        driver.done(caseId, "acknowledgeDates");
        said("SOME", List.of("NAV"), List.of("HOUSING", "WORK_AND_ACTIVITY"));
        seesHousing(nav, true);
    }

    @Test
    void a_part_of_a_consent_is_taken_back_and_the_rest_stands() {
        takeBack(prison, c -> c.about() == LifeArea.HOUSING);

        seesHousing(nav, false);
        assertThat(area(nav, "WORK_AND_ACTIVITY").closed()).isFalse();
        assertThat(book.history(caseId)).contains("consent.narrowed").doesNotContain("consent.withdrawn");
    }

    @Test
    void the_last_part_is_the_whole_consent() {
        takeBack(prison, c -> c.about() == LifeArea.HOUSING);
        takeBack(coordinator, c -> true);

        assertThat(area(nav, "WORK_AND_ACTIVITY").closed()).isTrue();
        assertThat(book.history(caseId)).containsSubsequence("consent.narrowed", "consent.withdrawn");
    }

    @Test
    void the_history_says_so_to_those_who_keep_the_consents_and_to_nobody_who_lost_one() {
        takeBack(municipality, c -> true);

        assertThat(events(prison)).contains("consent.given", "consent.withdrawn");
        assertThat(events(municipality)).contains("consent.withdrawn");
        assertThat(events(nav)).isNotEmpty().noneMatch(kind -> kind.startsWith("consent."));
    }

    @Test
    void what_a_unit_has_done_in_the_area_opens_it_no_more() {
        driver.done(caseId, "clarifyHousing", java.util.Map.of("housingNeed", "NEEDS_HOME"));
        driver.done(caseId, "referHousing");
        driver.done(caseId, "decideHome", java.util.Map.of("homeDecision", "DENIED"));
        driver.done(caseId, "requestTemporaryHousing");
        driver.done(caseId, "confirmTemporaryAddress");
        assertThat(area(nav, "HOUSING").closed()).isFalse();

        takeBack(prison, c -> true);

        assertThat(area(nav, "HOUSING").closed()).isTrue();
    }

    @Test
    void what_is_taken_back_is_not_given_anew_with_another_municipality() {
        takeBack(prison, c -> c.about() == LifeArea.HOUSING);

        cases.setMunicipalityAfter(caseId, "4601");

        seesHousing(navElsewhere, false);
        assertThat(consents.inForce(caseId))
                .extracting(c -> c.to() + " " + c.about())
                .containsExactly("/nav/4601 WORK_AND_ACTIVITY");
    }

    @Test
    void what_ran_out_is_not_given_anew_either() {
        jdbc.sql(
                        "update app.consent set expires_on = date '2026-03-01', starts_on = date '2026-02-01' where category = 'HOUSING'")
                .update();
        assertThat(withdrawals.runOut(caseId)).isEqualTo(1);
        seesHousing(nav, false);

        cases.setMunicipalityAfter(caseId, "4601");

        seesHousing(navElsewhere, false);
    }

    @Test
    void whoever_does_not_keep_the_consents_of_the_case_finds_none() {
        for (CurrentUser stranger : List.of(
                nav,
                reader("prison-staff", "/prison/bergen"),
                reader("municipal-coordinator", "/municipality/4601/coordination"))) {
            assertThatThrownBy(() -> withdrawals.inForce(caseId, stranger.actor()))
                    .isInstanceOfSatisfying(
                            Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
            assertThatThrownBy(() -> withdrawals.takeBack(caseId, List.of(1L), stranger.actor()))
                    .isInstanceOfSatisfying(
                            Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
        }
        seesHousing(nav, true);
    }

    @Test
    void a_consent_of_another_case_is_not_taken_back_here() {
        var other = driver.open(200);
        var mine = ids(prison, c -> true);

        assertThatThrownBy(() -> withdrawals.takeBack(other, mine, prison.actor()))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.CONFLICT));
        seesHousing(nav, true);
    }

    private void takeBack(CurrentUser keeper, Predicate<InForce> which) {
        withdrawals.takeBack(caseId, ids(keeper, which), keeper.actor());
    }

    private Collection<Long> ids(CurrentUser keeper, Predicate<InForce> which) {
        return withdrawals.inForce(caseId, keeper.actor()).stream()
                .filter(which)
                .map(InForce::id)
                .toList();
    }

    private List<String> events(CurrentUser user) {
        return pages.timeline(caseId, user).stream().map(CaseParts.Event::kind).toList();
    }
}
