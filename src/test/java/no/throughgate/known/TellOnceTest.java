package no.throughgate.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import no.throughgate.consent.Consents.InForce;
import no.throughgate.forms.AskedAgain;
import no.throughgate.forms.FormCatalog;
import no.throughgate.forms.FormSchema;
import no.throughgate.forms.KnownAnswer;
import no.throughgate.forms.Said;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.ObligationId;
import no.throughgate.obligation.ConsentWithdrawals;
import no.throughgate.obligation.MissingInfo;
import no.throughgate.obligation.Refusal;
import no.throughgate.obligation.RefusalCode;
import no.throughgate.support.CaseBook;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.Staff;
import no.throughgate.support.ThroughgateTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The prison has asked where the person will live. NAV, which is asked for a roof, is told, and does not ask again. */
@ThroughgateTest
class TellOnceTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired
    CaseDriver drive;

    @Autowired
    CaseBook book;

    @Autowired
    Packets packets;

    @Autowired
    KnownAnswers known;

    @Autowired
    RepeatedQuestions repeated;

    @Autowired
    ConsentWithdrawals withdrawals;

    @Autowired
    FormCatalog forms;

    @Autowired
    JdbcClient jdbc;

    private final Actor officer = Staff.actor("/prison/oslo", "prison-staff", "officer");
    private final Actor nav = Staff.actor("/nav/0301", "nav-staff", "adviser");
    private final Actor navElsewhere = Staff.actor("/nav/4601", "nav-staff", "stranger");

    private CaseId id;
    private ObligationId roof;

    @BeforeEach
    void a_roof_is_asked_for() {
        drive.at(MONDAY, LocalTime.of(9, 0));
        id = drive.open(170);
        drive.done(id, "holdIntakeTalk", Map.of("keyRelation", "FRIEND", "heldOn", "2026-03-02"));
        drive.done(
                id,
                "recordConsents",
                Map.of(
                        "consentScope",
                        "SOME",
                        "sharedWith",
                        List.of("NAV"),
                        "sharedAbout",
                        List.of("HOUSING"),
                        "givenHow",
                        "WRITTEN"));
        drive.done(
                id, "clarifyHousing", Map.of("housingNeed", "NEEDS_HOME", "householdSize", 2, "askedOn", "2026-03-02"));
        drive.done(id, "reviewHealthNeed", Map.of("healthNeed", false, "onMedicine", false, "overdoseRisk", false));
        drive.done(id, "referHousing", Map.of("homeKind", "SHARED"));
        drive.done(id, "decideHome", Map.of("homeDecision", "DENIED", "decisionReference", "VEDTAK-1"));
        roof = drive.open(id, "requestTemporaryHousing");
    }

    @AfterEach
    void end() {
        drive.endCases();
    }

    @Test
    void each_answer_says_from_whom_and_when() {
        Told told = packet(nav).stream()
                .filter(one -> one.kind().equals("clarifyHousing"))
                .findFirst()
                .orElseThrow();
        assertThat(told.unit()).isEqualTo("Oslo fengsel");
        assertThat(told.area()).isEqualTo(LifeArea.HOUSING);
        assertThat(told.at().toString()).startsWith("2026-03-02");
        assertThat(told.answers())
                .containsExactly(
                        new Said("Housing on release", "Needs a home"),
                        new Said("Asked the person on", "March 2, 2026"),
                        new Said("How many will live there", "2"));
        assertThat(packet(nav).get(0).area()).as("its own area first").isEqualTo(LifeArea.HOUSING);
    }

    @Test
    void it_holds_what_consent_opens_and_nothing_else() {
        assertThat(kinds(nav))
                .contains("clarifyHousing", "referHousing", "decideHome")
                .doesNotContain("holdIntakeTalk", "recordConsents", "reviewHealthNeed");
    }

    @Test
    void of_what_was_answered_twice_the_latest_word_counts() {
        // Nobody changes an answer: the second is written where the trigger does not look.
        var twice =
                "set session_replication_role = replica; update app.obligation_result r set data = data || '{\"householdSize\": 3}' from app.obligation o "
                        + "where o.obligation_id = r.obligation_id and o.case_id = ? and o.kind = 'referHousing'; set session_replication_role = origin";
        jdbc.sql(twice).param(id.value()).update();

        assertThat(packet(nav).stream().flatMap(told -> told.answers().stream()))
                .filteredOn(said -> said.question().equals("How many will live there"))
                .containsExactly(new Said("How many will live there", "3"));
    }

    @Test
    void it_is_the_receivers_and_nobody_elses() {
        assertThat(packet(navElsewhere)).isEmpty();
        assertThat(packets.of(drive.open(id, "keepWhatWorks"), officer, Locale.ENGLISH))
                .as("a step of one's own has no packet")
                .isEmpty();
    }

    @Test
    void what_the_person_takes_back_is_out_of_it_at_once() {
        takeBack(c -> true);

        assertThat(drive.state(roof)).isEqualTo("OFFERED");
        assertThat(kinds(nav)).doesNotContain("clarifyHousing", "referHousing", "decideHome");
    }

    @Test
    void a_yes_confirms_once_that_it_was_read() {
        packets.confirm(id, roof, nav);
        packets.confirm(id, roof, nav);

        assertThat(book.history(roof)).containsOnlyOnce("packet.read");
    }

    @Test
    void what_is_missing_goes_back_to_the_sender_with_a_clock() {
        drive.refuse(id, "requestTemporaryHousing", new Refusal(RefusalCode.MISSING_INFO, null, MissingInfo.ADDRESS));

        assertThat(drive.column(roof, "missing")).isEqualTo("ADDRESS");
        ObligationId back = drive.open(id, "requestTemporaryHousing");
        assertThat(drive.column(back, "accountable_unit")).isEqualTo("/prison/oslo/coordinator");
        assertThat(drive.column(back, "next_alarm_at")).isNotNull();
    }

    @Test
    void a_form_knows_what_was_answered_in_another_and_asking_again_takes_a_reason_and_is_counted() {
        FormSchema form = forms.form("referHousing").orElseThrow();
        Map<String, KnownAnswer> answers = known.of(id, form, officer);
        assertThat(answers).containsOnlyKeys("householdSize");
        assertThat(answers.get("householdSize").typed()).containsExactly("2");
        assertThat(answers.get("householdSize").since()).isEqualTo(MONDAY);
        assertThat(answers.get("householdSize").unit()).isEqualTo("Oslo fengsel");

        assertThat(known.unexplained(form, answers, Map.of("householdSize", 2L), Map.of()))
                .isEmpty();
        assertThat(known.unexplained(form, answers, Map.of("householdSize", 3L), Map.of()))
                .containsExactly("householdSize");
        var why = Map.of("householdSize", AskedAgain.CHANGED);
        assertThat(known.unexplained(form, answers, Map.of("householdSize", 3L), why))
                .isEmpty();

        repeated.record(id, roof, form, answers, Map.of());
        assertThat(repeated.count(id)).isZero();
        repeated.record(id, roof, form, answers, why);
        assertThat(repeated.count(id)).isEqualTo(1);
    }

    @Test
    void nothing_is_known_to_whom_it_is_not_shared_with() {
        FormSchema form = forms.form("referHousing").orElseThrow();
        assertThat(known.of(id, form, nav)).containsKey("householdSize");
        assertThat(known.of(id, form, navElsewhere)).isEmpty();

        takeBack(c -> true);

        assertThat(known.of(id, form, nav)).isEmpty();
    }

    @Test
    void what_an_office_has_asked_the_person_itself_is_not_known_to_it_either_once_it_is_taken_back() {
        jdbc.sql("""
                        with own as (
                            insert into app.obligation (case_id, kind, code, life_area, info_lane, priority, must, evidence, capability, ladder, task_id,
                                sender_unit, receiver_unit, state, outcome, offered_at, accepted_at, first_due_at, due_at, due_reason, level, refusals,
                                closed_at, changed_at)
                            select case_id, kind, code, life_area, info_lane, priority, must, evidence, capability, ladder, task_id || '-own',
                                '/nav/0301', '/nav/0301', state, outcome, offered_at, accepted_at, first_due_at, due_at, due_reason, level, refusals,
                                closed_at, changed_at
                            from app.obligation where case_id = :case and kind = 'clarifyHousing' returning obligation_id)
                        insert into app.obligation_result (obligation_id, data, recorded_by, recorded_at)
                        select obligation_id, '{"householdSize": 4}', 'adviser', now() from own
                        """).param("case", id.value()).update();
        FormSchema form = forms.form("referHousing").orElseThrow();
        assertThat(known.of(id, form, nav)).containsKey("householdSize");

        takeBack(c -> true);

        assertThat(known.of(id, form, nav)).isEmpty();
    }

    private List<Told> packet(Actor reader) {
        return packets.of(roof, reader, Locale.ENGLISH);
    }

    private List<String> kinds(Actor reader) {
        return packet(reader).stream().map(Told::kind).toList();
    }

    private void takeBack(Predicate<InForce> which) {
        withdrawals.takeBack(
                id,
                withdrawals.inForce(id, officer).stream()
                        .filter(which)
                        .map(InForce::id)
                        .toList(),
                officer);
    }
}
