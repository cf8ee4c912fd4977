package no.throughgate.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.throughgate.directory.Directory;
import no.throughgate.directory.Member;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Problem;
import no.throughgate.notice.InboxItem;
import no.throughgate.notice.Notices;
import no.throughgate.obligation.ContactOfficers.Held;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A whole case goes to another officer of the prison: with what the one before holds, and with nothing that anybody else does. */
class ContactOfficerTest extends Situation {

    @Autowired
    ContactOfficers officers;

    @Autowired
    Notices notices;

    @Autowired
    Directory directory;

    private CaseId caseId;
    private Actor kari;
    private Actor nils;
    private Actor leader;
    private ObligationId home;

    @BeforeEach
    void an_officer_with_a_case() {
        caseId = driver.open(200);
        kari = staff.join("/prison/oslo", "prison-staff", "officer-kari", "Kari Liksom");
        nils = staff.join("/prison/oslo", "prison-staff", "officer-nils", "Nils Liksom");
        leader = staff.join("/prison/oslo", "prison-lead", "officer-leader", "Leder Liksom");
        ObligationId talk = driver.open(caseId, "holdIntakeTalk");
        obligations.claim(talk, kari);
        obligations.perform(talk, kari, java.util.Map.of());
        home = driver.open(caseId, "clarifyHousing");
        obligations.claim(home, kari);
    }

    @Test
    void what_the_officer_holds_goes_along_and_what_a_colleague_holds_or_nobody_stays() {
        ObligationId others = driver.open(caseId, "recordConsents");
        obligations.claim(others, nils);
        Actor per = staff.join("/prison/oslo", "prison-staff", "officer-per", "Per Liksom");
        assertThat(officers.of(caseId)).contains(kari.user());

        var preview = officers.preview(caseId, leader, per.user());
        assertThat(preview.from()).contains(kari.user());
        assertThat(preview.moves()).extracting(Held::id).containsExactly(home);
        assertThat(preview.stays()).extracting(Held::id).containsExactly(others);
        officers.handOver(caseId, leader, per.user(), HandoverReason.KNOWS_THE_CASE, Set.of(home));

        assertThat(officers.of(caseId)).contains(per.user());
        assertThat(holder(home)).isEqualTo("officer-per");
        assertThat(holder(others)).isEqualTo("officer-nils");
        assertThat(holder(driver.open(caseId, "offerNgo"))).isNull();
        assertThat(told(kari)).contains("caseHandedOver");
        assertThat(told(per)).contains("caseHandedOver");
        assertThat(told(nils)).doesNotContain("caseHandedOver");
        assertThat(book.history(home)).endsWith("obligation.assigned");
        assertThat(book.history(caseId)).contains("case.officerNamed");
    }

    @Test
    void nothing_is_taken_over_that_the_leader_has_not_seen() {
        ObligationId taken = driver.open(caseId, "recordConsents");
        obligations.claim(taken, kari);

        refused("officer.changedMeanwhile", leader, nils, Set.of(home));
        assertThat(holder(home)).isEqualTo("officer-kari");

        officers.handOver(caseId, leader, nils.user(), HandoverReason.ABSENCE, Set.of(home, taken));
        assertThat(List.of(holder(home), holder(taken))).containsOnly("officer-nils");
        officers.handOver(caseId, leader, kari.user(), HandoverReason.ABSENCE, Set.of(home, taken));
        assertThat(jdbc.sql("select count(*) from app.contact_officer where case_id = ? and until is null")
                        .param(caseId.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void only_who_leads_the_prison_hands_over_and_only_to_an_officer_of_it_who_is_at_work() {
        Actor deputy = staff.join("/prison/oslo", "prison-staff", "officer-deputy", "Vara Liksom");
        assertThat(officers.mayHandOver(caseId, deputy)).isFalse();
        jdbc.sql("update app.unit_member set deputises = true where user_id = 'officer-deputy'")
                .update();
        directory.refresh();
        assertThat(officers.mayHandOver(caseId, deputy)).isTrue();
        refused("case.notFound", nils, nils, Set.of(home));
        refused(
                "case.notFound",
                staff.join("/prison/bergen", "prison-lead", "officer-bergen", "Leder Bergen"),
                nils,
                Set.of(home));
        refused("officer.notAnOfficer", leader, leader, Set.of(home));
        assertThat(officers.others(caseId).stream().map(Member::user).collect(Collectors.toSet()))
                .contains(nils.user())
                .doesNotContain(kari.user(), leader.user());
        directory.recordAbsence(nils.user(), TODAY, TODAY.plusDays(3));
        try {
            refused("officer.notAnOfficer", leader, nils, Set.of(home));
        } finally {
            directory.endAbsence(nils.user());
        }
    }

    @Test
    void what_is_told_the_officer_goes_to_nobody_who_is_away_or_has_left() {
        assertThat(officers.atWork(caseId)).contains(kari.user());
        directory.recordAbsence(kari.user(), TODAY, TODAY.plusDays(3));
        try {
            assertThat(officers.atWork(caseId)).isEmpty();
        } finally {
            directory.endAbsence(kari.user());
        }
        jdbc.sql("delete from app.unit_member where user_id = 'officer-kari'").update();
        directory.refresh();
        assertThat(officers.of(caseId)).contains(kari.user());
        assertThat(officers.atWork(caseId)).isEmpty();
    }

    private void refused(String messageKey, Actor by, Actor to, Set<ObligationId> seen) {
        assertThatThrownBy(() -> officers.handOver(caseId, by, to.user(), HandoverReason.CAPACITY, seen))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.messageKey())
                        .isEqualTo(messageKey));
    }

    private String holder(ObligationId id) {
        return driver.column(id, "assignee");
    }

    private List<String> told(Actor reader) {
        return notices.inbox(reader, Notices.NEWEST, 100).stream()
                .filter(InboxItem::personal)
                .map(InboxItem::kind)
                .toList();
    }
}
