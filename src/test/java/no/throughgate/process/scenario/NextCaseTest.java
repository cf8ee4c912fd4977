package no.throughgate.process.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.Identity;
import no.throughgate.cases.Need;
import no.throughgate.cases.OpenCase;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.MunicipalityQuestion;
import no.throughgate.obligation.Refusal;
import no.throughgate.obligation.RefusalCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The case is closed, and later the same person comes to prison again: what the next case knows from the one before. */
class NextCaseTest extends Scenario {

    private static long people = 70_000_000_000L;

    @Autowired
    MunicipalityQuestion question;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final String person = String.valueOf(people++);

    @Test
    void a_settled_municipality_stays_settled_with_its_reference_until_somebody_says_otherwise() {
        settledInOslo();
        CaseId next = stay(40, null);

        assertThat(drive.openKinds(next)).doesNotContain("determineMunicipality", "findMunicipality");
        assertThat(settlements(next)).containsExactly("0301 MUNICIPALITY REGISTERED_ADDRESS in force");

        question.goesTo(next, "3201");
        drive.runOn(next);

        assertThat(settlements(next)).containsExactly("0301 MUNICIPALITY REGISTERED_ADDRESS ended");
        assertThat(drive.column(drive.open(next, "determineMunicipality"), "receiver_unit"))
                .isEqualTo("/municipality/3201/coordination");
        drive.refuse(next, "determineMunicipality", new Refusal(RefusalCode.WRONG_MUNICIPALITY, "0301"));
        drive.refuse(next, "determineMunicipality", new Refusal(RefusalCode.WRONG_MUNICIPALITY, "3201"));
        assertThat(drive.find(next, "actAsInterimOwner")).as("disputed").isPresent();
    }

    @Test
    void the_municipality_that_the_prison_names_comes_first_and_is_asked() {
        settledInOslo();
        CaseId next = stay(40, "4601");

        assertThat(cases.facts(next).municipality()).contains("4601");
        assertThat(drive.column(drive.open(next, "determineMunicipality"), "receiver_unit"))
                .isEqualTo("/municipality/4601/coordination");
        assertThat(settlements(next)).isEmpty();
    }

    @Test
    void what_was_settled_long_ago_is_settled_no_more() {
        settledInOslo();
        CaseId next = stay(400, null);

        assertThat(cases.facts(next).municipality()).isEmpty();
        assertThat(settlements(next)).isEmpty();
    }

    @Test
    void who_declined_to_be_mapped_is_offered_it_anew_and_who_was_mapped_is_not() {
        CaseId declined = stay(0, "0301");
        mapping(declined, false);
        cases.closed(declined, clock.instant());
        CaseId next = stay(40, null);
        assertThat(asked(next)).contains("offerMapping");

        mapping(next, true);
        cases.closed(next, clock.instant());
        assertThat(asked(stay(80, null))).doesNotContain("offerMapping");
    }

    @Test
    void a_need_that_was_known_is_known_from_the_first_day_also_to_the_figures() {
        CaseId first = stay(0, "0301");
        cases.setNeed(first, LifeArea.HOUSING, Need.NEED);
        cases.closed(first, clock.instant());
        CaseId next = stay(40, null);

        assertThat(jdbc.sql("select area || ' ' || need from app.life_area_need where case_id = ?")
                        .param(next.value())
                        .query(String.class)
                        .list())
                .containsExactly("HOUSING NEED");
    }

    private void settledInOslo() {
        CaseId first = stay(0, "0301");
        drive.done(first, "determineMunicipality", Map.of("municipality", "0301", "basis", "REGISTERED_ADDRESS"));
        cases.closed(first, clock.instant());
    }

    private void mapping(CaseId id, boolean wanted) {
        if (drive.find(id, "offerMapping").isEmpty()) {
            consents(id);
        }
        drive.done(id, "offerMapping", Map.of("mappingWanted", wanted));
    }

    /** What is open once the consents are recorded. */
    private List<String> asked(CaseId id) {
        consents(id);
        return drive.openKinds(id);
    }

    private void consents(CaseId id) {
        drive.done(id, "holdIntakeTalk");
        drive.done(id, "recordConsents", Map.of("consentScope", "NONE"));
    }

    /** A stay of the same person that begins so many days after the Monday. */
    private CaseId stay(int day, String municipality) {
        LocalDate began = MONDAY.plusDays(day);
        drive.at(began, LocalTime.of(9, 0));
        return drive.adopt(cases.open(new OpenCase(
                "test",
                person + "-" + day,
                new Identity(person, "Prøve Person", 1990, "M", "nb"),
                new UnitId("/prison/oslo"),
                began,
                false,
                new ReleaseDate(began.plusDays(200), ReleaseType.SENTENCE_END, Certainty.CALCULATED),
                municipality,
                null)));
    }

    private List<String> settlements(CaseId id) {
        return jdbc.sql("""
                        select concat_ws(' ', municipality, settled_by, basis, case when ended_at is null then 'in force' else 'ended' end)
                        from app.municipality_settlement where case_id = ? order by settlement_id
                        """).param(id.value()).query(String.class).list();
    }
}
