package no.throughgate.process.scenario;

import static no.throughgate.intake.IntakeFixture.event;
import static no.throughgate.support.Readers.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Visibility;
import no.throughgate.cases.Cases;
import no.throughgate.intake.StayIntake;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.Obligations;
import no.throughgate.support.CaseBook;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CaseInvariants;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.ThroughgateTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Twenty days before release the person is moved from Oslo to Bergen; the events arrive in the wrong order, and twice. */
@ThroughgateTest
class TransferAtRMinus20Test {

    private static final LocalDate ADMITTED = LocalDate.of(2026, 3, 2);
    private static final LocalDate RELEASE = LocalDate.of(2026, 3, 24);
    private static final LocalDate MOVED = RELEASE.minusDays(20);
    private static final String DATES = "concat_ws(' ', first_due_at, due_at)";

    @Autowired
    StayIntake intake;

    @Autowired
    Cases cases;

    @Autowired
    Obligations obligations;

    @Autowired
    CaseDriver drive;

    @Autowired
    CaseBook book;

    @Autowired
    CaseInvariants invariants;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void on_a_monday_morning(@Autowired CleanSlate slate) {
        slate.wipe();
        BpmnAwareTests.init(engine);
        drive.at(ADMITTED, LocalTime.of(9, 0));
    }

    @AfterEach
    void end() {
        drive.endCases();
        BpmnAwareTests.reset();
    }

    @Test
    void dates_plan_and_agreements_go_along_and_at_every_moment_one_prison_answers() throws Exception {
        CaseId id = drive.adopt(
                intake.receive(stay("INNMELDING", "moved-oslo", "institusjon", "oslo", "startdato", ADMITTED))
                        .caseId());
        drive.done(id, "holdIntakeTalk");
        drive.done(id, "recordConsents", Map.of("consentScope", "ALL", "givenHow", "ORAL"));
        drive.done(id, "clarifyHousing", Map.of("housingNeed", "NEEDS_HOME"));
        drive.done(id, "referHousing");
        drive.accept(id, "decideHome");
        ObligationId papers = drive.open(id, "applyForIdAndBank");
        obligations.claim(papers, drive.receiver(papers));
        Map<ObligationId, String> promised = dates(id);

        // R − 20: first Bergen reports the stay, then Oslo its end, then both again.
        drive.at(MOVED, LocalTime.of(10, 0));
        for (int twice = 0; twice < 2; twice++) {
            intake.receive(stay("INNMELDING", "moved-bergen", "institusjon", "bergen", "startdato", MOVED));
            intake.receive(stay("UTMELDING", "moved-oslo", "utskrivingsgrunn", "OVERFORT", "faktiskSluttdato", MOVED));
        }
        invariants.hold(id);
        assertThat(jdbc.sql("select count(*) from app.release_case")
                        .query(Integer.class)
                        .single())
                .as("it is the same case")
                .isEqualTo(1);
        assertThat(drive.column(drive.open(id, "acceptTransfer"), "concat_ws(' → ', accountable_unit, receiver_unit)"))
                .as("Oslo answers until Bergen accepts")
                .isEqualTo("/prison/oslo → /prison/bergen");
        assertThat(drive.column(papers, "accountable_unit")).isEqualTo("/prison/oslo");
        assertThat(opens(id, reader("prison-staff", "/prison/oslo"))).isTrue();

        drive.done(id, "sendTransferPackage");
        drive.accept(id, "acceptTransfer");
        assertThat(cases.facts(id).prison()).as("said yes, but not taken over").isEqualTo(new UnitId("/prison/oslo"));
        drive.done(id, "acceptTransfer");

        invariants.hold(id);
        assertThat(cases.facts(id).prison()).isEqualTo(new UnitId("/prison/bergen"));
        assertThat(cases.facts(id).release().date()).isEqualTo(RELEASE);
        assertThat(dates(id)).as("nothing is lost and no date has moved").containsAllEntriesOf(promised);
        assertThat(ownedBy(id, "/prison/oslo%")).isEmpty();
        assertThat(drive.column(papers, "concat_ws(' ', accountable_unit, assignee)"))
                .isEqualTo("/prison/bergen");
        assertThat(book.told(papers)).contains("dutyMoved L0 /prison/oslo worker-prison-oslo");
        assertThat(drive.column(drive.open(id, "decideHome"), "concat_ws(' ', sender_unit, accountable_unit)"))
                .as("the home is still the housing office's, now asked for by Bergen")
                .isEqualTo("/prison/bergen /municipality/0301/housing");
        assertThat(jdbc.sql("""
                        select jsonb_array_length(package -> 'open') > 0 and jsonb_array_length(package -> 'consents') > 0
                            and package -> 'promised' @> '[{"kind": "decideHome"}]' from app.prison_transfer where case_id = ?
                        """).param(id.value()).query(Boolean.class).single())
                .as("what was open, agreed and promised went along")
                .isTrue();
        assertThat(jdbc.sql(
                                "select concat_ws(' ', prison_unit, since, until) from app.stay_location where case_id = ? order by since")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .containsExactly("/prison/oslo 2026-03-02 2026-03-04", "/prison/bergen 2026-03-04");
        assertThat(opens(id, reader("prison-staff", "/prison/oslo")))
                .as("Oslo's access has ended")
                .isFalse();
        assertThat(opens(id, reader("coordinator", "/prison/oslo/coordinator"))).isFalse();
        assertThat(opens(id, reader("prison-staff", "/prison/bergen"))).isTrue();
        assertThat(opens(id, reader("nav-staff", "/nav/0301"))).isTrue();
        assertThat(drive.follow(id, "release-readiness").process()).isActive();
    }

    private Map<String, String> stay(String type, String stay, Object... more) {
        Map<String, String> fields = new HashMap<>(event(type, 0));
        fields.put("oppholdId", stay);
        fields.put("hendelseId", stay + type);
        fields.put("forventetSluttdato", RELEASE.toString());
        fields.put("kommunenummer", "0301");
        for (int n = 0; n < more.length; n += 2) {
            fields.put(more[n].toString(), more[n + 1].toString());
        }
        return fields;
    }

    private Map<ObligationId, String> dates(CaseId id) {
        Map<ObligationId, String> dates = new HashMap<>();
        jdbc
                .sql("select obligation_id from app.obligation where case_id = ? and closed_at is null")
                .param(id.value())
                .query(Long.class)
                .list()
                .stream()
                .map(ObligationId::new)
                .forEach(obligation -> dates.put(obligation, drive.column(obligation, DATES)));
        return dates;
    }

    private List<String> ownedBy(CaseId id, String units) {
        return jdbc.sql(
                        "select kind from app.obligation where case_id = ? and closed_at is null and accountable_unit like ?")
                .params(id.value(), units)
                .query(String.class)
                .list();
    }

    private boolean opens(CaseId id, CurrentUser user) {
        return jdbc.sql("select exists (select 1 from app.release_case c where c.case_id = :case and " + Visibility.CASE
                        + ")")
                .param("case", id.value())
                .params(Visibility.params(user))
                .query(Boolean.class)
                .single();
    }
}
