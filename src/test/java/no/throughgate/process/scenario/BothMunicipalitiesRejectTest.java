package no.throughgate.process.scenario;

import static no.throughgate.obligation.RefusalCode.WRONG_MUNICIPALITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.obligation.Refusal;
import no.throughgate.support.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Oslo says Bærum, Bærum says Oslo. Nobody waits for the end of it: an interim owner acts, and the county governor decides. */
class BothMunicipalitiesRejectTest extends Scenario {

    private static final String OSLO = "/municipality/0301/coordination";
    private static final String BAERUM = "/municipality/3201/coordination";

    @Autowired
    JdbcClient jdbc;

    @Test
    void an_interim_owner_acts_at_once_and_the_case_follows_the_county_governors_decision() {
        CaseId id = drive.open(200);
        Walk question = drive.follow(id, "responsible-municipality");
        ObligationId talk = drive.open(id, "holdNavTalk");
        assertThat(receiver(talk)).isEqualTo("/nav/0301");

        drive.refuse(id, "determineMunicipality", new Refusal(WRONG_MUNICIPALITY, "3201"));
        assertThat(receiver(drive.open(id, "determineMunicipality"))).isEqualTo(BAERUM);
        assertThat(receiver(drive.open(id, "holdNavTalk")))
                .as("what is open follows the person")
                .isEqualTo("/nav/3201");

        drive.refuse(id, "determineMunicipality", new Refusal(WRONG_MUNICIPALITY, "0301"));
        assertThat(question.process()).isWaitingAtExactly("actAsInterimOwner", "agreeOnMunicipality");
        assertThat(dispute(id)).isEqualTo("REFUSED {0301,3201} interim 0301");
        assertThat(receiver(drive.open(id, "actAsInterimOwner"))).isEqualTo(OSLO);
        assertThat(told(id, "municipalityDisputed")).containsExactlyInAnyOrder(OSLO, BAERUM);

        drive.done(id, "actAsInterimOwner", Map.of("contactName", "Prøve Kontakt"));
        drive.done(id, "holdNavTalk");
        assertThat(outsideOwner(id)).as("while it lasts").isEqualTo(OSLO);

        drive.missed(id, "agreeOnMunicipality");
        ObligationId decision = drive.open(id, "decideMunicipality");
        assertThat(receiver(decision)).isEqualTo("/county-governor/03");
        ObligationId debt = drive.open(id, "reviewDebt");
        drive.done(id, "decideMunicipality", Map.of("municipality", "3201", "decisionReference", "2026/4711"));

        assertThat(question.process()).hasPassed("end_governorDecided").isEnded();
        assertThat(cases.facts(id).municipality()).contains("3201");
        assertThat(cases.facts(id).municipalityBefore())
                .as("where the person came from")
                .isEqualTo("0301");
        assertThat(dispute(id)).isEqualTo("REFUSED {0301,3201} interim 0301 COUNTY_GOVERNOR 3201");
        assertThat(outsideOwner(id)).isEqualTo(BAERUM);
        assertThat(told(id, "municipalitySettled")).containsExactlyInAnyOrder(OSLO, BAERUM);
        assertThat(drive.state(debt)).isEqualTo("WITHDRAWN");
        assertThat(receiver(drive.open(id, "reviewDebt"))).isEqualTo("/nav/3201");
        assertThat(drive.column(drive.open(id, "reviewDebt"), "accountable_unit"))
                .as("until the new office has accepted")
                .isEqualTo("/prison/oslo/coordinator");
        assertThat(book.history(id))
                .containsSubsequence("municipality.disputed", "municipality.changed", "municipality.settled");
    }

    private String receiver(ObligationId id) {
        return drive.column(id, "receiver_unit");
    }

    private String outsideOwner(CaseId id) {
        return jdbc.sql("select outside_owner from app.release_case where case_id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private String dispute(CaseId id) {
        return jdbc.sql("""
                        select concat_ws(' ', because, refused_by::text, 'interim', interim_municipality, settled_by, municipality)
                        from app.municipality_dispute where case_id = ?
                        """).param(id.value()).query(String.class).single();
    }

    private List<String> told(CaseId id, String kind) {
        return jdbc.sql("select to_unit from app.notice where case_id = ? and kind = ?")
                .params(id.value(), kind)
                .query(String.class)
                .list();
    }
}
