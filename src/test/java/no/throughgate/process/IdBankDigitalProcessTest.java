package no.throughgate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import no.throughgate.support.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoversModel("id-bank-digital")
class IdBankDigitalProcessTest extends ProcessTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoever_has_papers_account_and_phone_needs_nothing_more() {
        Walk papers = drive.walk("id-bank-digital", LONG_ENOUGH);
        assertThat(papers.process()).isWaitingAtExactly("applyForIdAndBank");

        papers.done("applyForIdAndBank", answer("papersMissing", false));

        assertThat(papers.process()).hasPassed("end_allInPlace").isEnded();
        assertThat(need(papers)).isEqualTo("NO_NEED");
    }

    @Test
    void what_was_missing_is_applied_for_twelve_weeks_and_in_hand_three_weeks_before_release() {
        Walk papers = drive.walk("id-bank-digital", LONG_ENOUGH);
        assertThat(dueDay(papers, "applyForIdAndBank"))
                .isEqualTo(MONDAY.plusDays(LONG_ENOUGH - 84).toString());
        papers.done("applyForIdAndBank", missing("ID", "BANK_ACCOUNT"));
        assertThat(dueDay(papers, "arrangeIdAndBank"))
                .isEqualTo(MONDAY.plusDays(LONG_ENOUGH - 21).toString());
        assertThat(need(papers)).isEqualTo("NEED");

        papers.done("arrangeIdAndBank", inPlace("ID", "BANK_ACCOUNT", "BANK_ID", "PHONE"));

        assertThat(papers.process()).hasPassed("end_identitySettled").isEnded();
        assertThat(need(papers)).isEqualTo("SETTLED");
    }

    @Test
    void a_card_that_has_not_come_is_replaced_by_a_paper_proof_from_the_coordinator() {
        Walk papers = applied().done("arrangeIdAndBank", inPlace("PHONE"));
        assertThat(papers.process()).isWaitingAtExactly("providePaperProof");
        assertThat(drive.column(papers.open("providePaperProof"), "receiver_unit"))
                .isEqualTo("/prison/oslo/coordinator");

        papers.done("providePaperProof");

        assertThat(papers.process()).hasPassed("end_paperProofInHand").isEnded();
        assertThat(need(papers)).as("a paper proof is no card").isEqualTo("NEED");
    }

    @Test
    void papers_that_nobody_arranges_in_time_are_contained_by_a_paper_proof_and_may_still_come() {
        Walk papers = applied().missed("arrangeIdAndBank");
        assertThat(papers.process()).isWaitingAtExactly("arrangeIdAndBank", "providePaperProof");
        assertThat(drive.column(papers.open("arrangeIdAndBank"), "containment")).isEqualTo("DRAWN");

        papers.done("arrangeIdAndBank", inPlace("PHONE"));

        assertThat(papers.process())
                .as("no second proof is asked for")
                .hasPassed("end_identitySettled")
                .isWaitingAtExactly("providePaperProof");
    }

    @Test
    void a_short_sentence_has_time_to_apply_and_leaves_with_a_paper_proof() {
        Walk papers = drive.walk("id-bank-digital", 20).done("applyForIdAndBank", missing("ID"));

        assertThat(papers.process()).isWaitingAtExactly("providePaperProof");
    }

    @Test
    void a_short_sentence_with_valid_id_needs_no_paper_proof() {
        Walk papers = drive.walk("id-bank-digital", 20).done("applyForIdAndBank", missing("PHONE"));

        assertThat(papers.process()).hasPassed("end_identitySettled").isEnded();
    }

    private Walk applied() {
        return drive.walk("id-bank-digital", LONG_ENOUGH).done("applyForIdAndBank", missing("ID"));
    }

    private static Map<String, Object> missing(String... things) {
        return Map.of("papersMissing", true, "missing", List.of(things));
    }

    private static Map<String, Object> inPlace(String... things) {
        return Map.of("inPlace", List.of(things));
    }

    private String dueDay(Walk papers, String kind) {
        return drive.column(papers.open(kind), "(due_at at time zone 'Europe/Oslo')::date");
    }

    private String need(Walk papers) {
        return jdbc.sql("select need from app.life_area where case_id = :case and area = 'ID_BANK_DIGITAL'")
                .param("case", papers.caseId().value())
                .query(String.class)
                .single();
    }
}
