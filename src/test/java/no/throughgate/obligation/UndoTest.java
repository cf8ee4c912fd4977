package no.throughgate.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Problem;
import no.throughgate.notice.InboxItem;
import no.throughgate.notice.Notices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A slip of the hand is taken back for ten seconds, exactly, and only if nobody else has acted on it. */
class UndoTest extends Situation {

    @Autowired
    Undo undo;

    @Autowired
    Notices notices;

    private ObligationId id;
    private Actor kari;
    private Actor nils;

    @BeforeEach
    void two_officers_and_a_home_to_clarify() {
        CaseId caseId = driver.open(200);
        id = driver.open(caseId, "clarifyHousing");
        kari = staff.join("/prison/oslo", "prison-staff", "undo-kari", "Kari Liksom");
        nils = staff.join("/prison/oslo", "prison-staff", "undo-nils", "Nils Liksom");
    }

    @Test
    void what_was_taken_is_nobodys_again_and_what_was_put_back_is_held_again() {
        obligations.claim(id, kari);
        undo.undo(id, kari);
        assertThat(holder()).isNull();

        obligations.claim(id, kari);
        obligations.release(id, kari);
        undo.undo(id, kari);
        assertThat(holder()).isEqualTo("undo-kari");
        assertThat(book.history(id)).endsWith("obligation.released", "obligation.undone");
    }

    @Test
    void what_was_handed_on_comes_back_and_the_colleague_is_told_no_more() {
        obligations.claim(id, kari);
        obligations.assign(id, kari, nils.user(), HandoverReason.CAPACITY);
        assertThat(waiting(nils)).isEqualTo(1);

        undo.undo(id, kari);

        assertThat(holder()).isEqualTo("undo-kari");
        assertThat(waiting(nils)).isZero();
    }

    @Test
    void ten_seconds_are_all_there_is() {
        obligations.claim(id, kari);
        clock.moveBy(Duration.ofSeconds(11));

        refused("undo.tooLate", kari);
        assertThat(holder()).isEqualTo("undo-kari");
    }

    @Test
    void nobody_undoes_what_another_did_or_has_acted_on_meanwhile_and_nothing_is_undone_twice() {
        obligations.claim(id, kari);
        refused("obligation.changedMeanwhile", nils);

        obligations.assign(id, kari, nils.user(), HandoverReason.CAPACITY);
        clock.moveBy(Duration.ofSeconds(1));
        obligations.release(id, nils);
        refused("obligation.changedMeanwhile", kari);

        undo.undo(id, nils);
        refused("obligation.changedMeanwhile", nils);
        assertThat(holder()).isEqualTo("undo-nils");
    }

    @Test
    void a_notice_that_was_read_by_a_slip_waits_again_for_whoever_read_it() {
        obligations.assign(id, kari, nils.user(), HandoverReason.CAPACITY);
        List<Long> read = notices.inbox(nils, Notices.NEWEST, 10).stream()
                .filter(InboxItem::personal)
                .map(InboxItem::noticeId)
                .toList();
        notices.acknowledge(read, nils);
        assertThatThrownBy(() -> notices.unacknowledge(read, kari, Undo.PATIENCE))
                .isInstanceOf(Problem.class);
        notices.unacknowledge(read, nils, Undo.PATIENCE);
        assertThat(waiting(nils)).isEqualTo(1);

        notices.acknowledge(read, nils);
        clock.moveBy(Duration.ofSeconds(11));
        assertThatThrownBy(() -> notices.unacknowledge(read, nils, Undo.PATIENCE))
                .isInstanceOf(Problem.class);
        assertThat(waiting(nils)).isZero();
    }

    private void refused(String messageKey, Actor actor) {
        assertThatThrownBy(() -> undo.undo(id, actor))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.messageKey())
                        .isEqualTo(messageKey));
    }

    private String holder() {
        return driver.column(id, "assignee");
    }

    /** Of what was said to the person alone. */
    private long waiting(Actor reader) {
        return notices.inbox(reader, Notices.NEWEST, 100).stream()
                .filter(InboxItem::personal)
                .count();
    }
}
