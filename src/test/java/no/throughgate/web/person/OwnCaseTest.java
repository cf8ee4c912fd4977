package no.throughgate.web.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.throughgate.access.CurrentUser;
import no.throughgate.appointment.Appointments;
import no.throughgate.appointment.Booking;
import no.throughgate.cases.Logins;
import no.throughgate.consent.Consents;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.obligation.ConsentWithdrawals;
import no.throughgate.obligation.Obligations;
import no.throughgate.plan.Plans;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.DoneSteps;
import no.throughgate.support.Staff;
import no.throughgate.support.ThroughgateTest;
import no.throughgate.web.person.OwnAreas.Area;
import no.throughgate.web.person.WhoKnows.Known;
import no.throughgate.web.person.WhoLooked.Look;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The person sees her own case, health too, and nobody else's; and what she does there works like everybody else's. */
@ThroughgateTest
class OwnCaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final CurrentUser she = person("she");
    private final CurrentUser another = person("another");

    @Autowired
    CaseDriver driver;

    @Autowired
    DoneSteps steps;

    @Autowired
    Logins logins;

    @Autowired
    OwnCases own;

    @Autowired
    OwnAreas areas;

    @Autowired
    OwnDays days;

    @Autowired
    OwnConsents shared;

    @Autowired
    WhoKnows knows;

    @Autowired
    WhoLooked looked;

    @Autowired
    HelpNow help;

    @Autowired
    Appointments appointments;

    @Autowired
    ConsentWithdrawals withdrawals;

    @Autowired
    Consents consents;

    @Autowired
    Obligations obligations;

    @Autowired
    Plans plans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private CaseId caseId;

    @BeforeEach
    void a_case_and_the_login_of_its_person(@Autowired CleanSlate slate) {
        slate.wipe();
        jdbc.sql("delete from person.login").update();
        driver.at(TODAY, LocalTime.of(9, 0));
        caseId = driver.park(120);
        logins.use(logins.giveCode(caseId, officer()).text(), she.id());
    }

    @AfterEach
    void real_time_again() {
        driver.endCases();
    }

    @Test
    void a_code_opens_the_page_once_and_only_for_a_week() {
        assertThat(own.find(another)).isEmpty();
        var code = logins.giveCode(driver.park(120), officer());
        driver.at(TODAY.plusDays(8), LocalTime.of(9, 0));
        assertThatThrownBy(() -> logins.use(code.text(), another.id())).isInstanceOf(Problem.class);

        var fresh = logins.giveCode(caseId, officer());
        logins.use(fresh.text().toLowerCase().replace("-", " "), another.id());

        assertThat(own.of(another).caseId()).isEqualTo(caseId);
        assertThat(own.find(she)).as("one login a person").isEmpty();
        assertThatThrownBy(() -> logins.use(fresh.text(), she.id())).isInstanceOf(Problem.class);
    }

    @Test
    void whoever_has_no_role_of_a_person_owns_no_case() {
        var staff = new CurrentUser(she.id(), "Prøve", Set.of(), Set.of("prison-staff"));

        assertThat(own.find(staff)).isEmpty();
    }

    @Test
    void she_sees_who_does_what_in_every_area_and_nothing_that_is_about_others() {
        steps.owed(caseId, "clarifyHousing", "/prison/oslo", clock.instant());
        steps.owed(caseId, "confirmMedicine", "/prison/oslo/health", clock.instant());
        steps.owed(caseId, "checkVictimNotice", "/prison/oslo", clock.instant());

        assertThat(area("HOUSING").nextKind()).isEqualTo("clarifyHousing");
        assertThat(area("HEALTH_AND_SUBSTANCE").nextKind()).isEqualTo("confirmMedicine");
        assertThat(area("HEALTH_AND_SUBSTANCE").by()).isNotBlank();
        assertThat(area("LAW_AND_CONDITIONS").nextKind()).isNull();
    }

    @Test
    void her_appointments_and_her_plan_are_hers_and_closed_to_another() {
        long id = appointments.book(atHealth(), clock.instant());
        plans.write(
                caseId,
                new Plans.Text(true, "Flink med dyr", List.of(), clock.instant(), "x", new UnitId("/prison/oslo")));

        assertThat(days.of(own.of(she), she)).extracting(OwnDays.Day::place).containsExactly("Klinikkveien 1");
        assertThat(plans.latest(caseId, she.actor())).isPresent();
        assertThat(plans.latest(caseId, another.actor())).isEmpty();
        assertThatThrownBy(() -> appointments.find(caseId, id, another.actor())).isInstanceOf(Problem.class);
    }

    @Test
    void she_is_told_what_stops_and_then_it_has_stopped() {
        given("/nav/0301", LifeArea.INCOME_AND_DEBT);
        given("/nav/0301", LifeArea.HOUSING);
        steps.owed(caseId, "reviewDebt", "/nav/0301", clock.instant());
        var income = shared.of(own.of(she), she).stream()
                .filter(one -> one.area().equals("INCOME_AND_DEBT"))
                .map(OwnConsents.Shared::id)
                .toList();

        assertThat(withdrawals.dependents(caseId, income, she.actor()))
                .extracting(ConsentWithdrawals.Dependent::kind)
                .containsExactly("reviewDebt");
        assertThatThrownBy(() -> withdrawals.takeBack(caseId, income, another.actor()))
                .isInstanceOf(Problem.class);
        assertThat(withdrawals.inForce(caseId, she.actor())).hasSize(2);
        jdbc.sql("update app.obligation set state = 'DONE', closed_at = changed_at where kind = 'reviewDebt'")
                .update();

        withdrawals.takeBack(caseId, income, she.actor());

        assertThat(shared.of(own.of(she), she))
                .extracting(OwnConsents.Shared::area)
                .containsExactly("HOUSING");
        assertThat(known("HOUSING", "CONSENT")).isNotEmpty();
        assertThat(known("INCOME_AND_DEBT", "CONSENT")).isEmpty();
    }

    @Test
    void she_is_told_who_knows_what_by_consent_by_which_law_or_for_a_task() {
        given("/nav/0301", LifeArea.EDUCATION);
        steps.owed(caseId, "holdNavTalk", "/nav/0301", clock.instant());
        steps.owed(caseId, "confirmMedicine", "/prison/oslo/health", clock.instant());

        assertThat(known("EDUCATION", "CONSENT")).extracting(Known::until).containsExactly(TODAY.plusDays(300));
        assertThat(known("INCOME_AND_DEBT", "TASK")).hasSize(1);
        assertThat(known("HOUSING", "LAW")).extracting(Known::law).contains("straffegjennomføringsloven § 4");
        assertThat(known("HEALTH_AND_SUBSTANCE", "LAW")).hasSize(1);
        assertThat(known("DATES", "LAW")).extracting(Known::law).contains("folketrygdloven § 21-4");
        assertThat(knows.of(own.of(she), another)).isEmpty();
    }

    @Test
    void every_look_is_hers_to_see_with_unit_first_name_and_time() {
        looks("officer", "/prison/oslo", "VIEW show", caseId.value(), 200);
        looks("officer", "/prison/oslo", "VIEW show", caseId.value(), 200);
        looks("stranger", "/nav/0301", "VIEW show", caseId.value(), 404);
        looks("officer", "/prison/oslo", "VIEW show", "TG-2026-999999", 200);
        jdbc.sql("""
                        insert into audit.access (at, user_id, units, shown_cases, action)
                        values (now(), 'officer', '/prison/oslo', array['TG-2026-999999', ?], 'LIST list')
                        """).param(caseId.value()).update();

        var looks = looked.of(own.of(she), she, Long.MAX_VALUE).days().stream()
                .flatMap(day -> day.looks().stream())
                .toList();

        assertThat(looks).extracting(Look::how).containsExactlyInAnyOrder("LIST", "REFUSED", "OPENED");
        assertThat(looks)
                .filteredOn(look -> look.how().equals("OPENED"))
                .singleElement()
                .satisfies(look -> assertThat(look.times()).hasSize(2))
                .satisfies(look -> assertThat(look.firstName()).isEqualTo("Kari"));
        assertThat(looked.of(own.of(she), another, Long.MAX_VALUE).days()).isEmpty();
    }

    @Test
    void her_hand_reaches_the_coordinator_at_once_and_another_s_does_not() {
        assertThatThrownBy(() -> obligations.raiseHand(caseId, Optional.empty(), another.actor()))
                .isInstanceOf(Problem.class);
        var expected = help.expected(own.of(she));

        obligations.raiseHand(caseId, Optional.empty(), she.actor());
        driver.adopt(caseId);

        assertThat(driver.openKinds(caseId)).contains("createFallback");
        assertThat(help.owed(own.of(she), she)).hasValue(expected);
    }

    private Area area(String area) {
        return areas.of(own.of(she), she).stream()
                .filter(one -> one.area().equals(area))
                .findFirst()
                .orElseThrow();
    }

    private List<Known> known(String area, String basis) {
        return knows.of(own.of(she), she).values().stream()
                .flatMap(List::stream)
                .filter(one -> one.area().equals(area) && one.basis().equals(basis))
                .toList();
    }

    private void given(String unit, LifeArea area) {
        consents.add(new Consents.Given(
                caseId, List.of(new UnitId(unit)), List.of(area), "ORAL", clock.instant(), new UnitId("/prison/oslo")));
    }

    private void looks(String user, String unit, String action, String about, int result) {
        jdbc.sql(
                        "insert into app.staff (user_id, display_name) values ('officer', 'Kari Prøve') on conflict do nothing")
                .update();
        jdbc.sql("insert into audit.access (at, user_id, units, case_id, action, result) values (now(), ?, ?, ?, ?, ?)")
                .params(user, unit, about, action, result)
                .update();
    }

    private Booking atHealth() {
        var at = Oslo.at(TODAY.plusDays(3), LocalTime.of(10, 0));
        return new Booking(
                caseId,
                "HEALTH",
                LifeArea.HEALTH_AND_SUBSTANCE,
                new UnitId("/prison/oslo/health"),
                at,
                at.plusSeconds(1800),
                null,
                "Klinikkveien 1",
                null,
                java.util.OptionalInt.empty(),
                null,
                List.of());
    }

    private static Actor officer() {
        return Staff.actor("/prison/oslo", "prison-staff", "officer");
    }

    private static CurrentUser person(String login) {
        return new CurrentUser(new UserId(login), "Prøve Person", Set.of(), Set.of("person"));
    }
}
