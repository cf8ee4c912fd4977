package no.throughgate.notice.internal;

import static no.throughgate.notice.internal.NoticesFixture.HOUSING;
import static no.throughgate.notice.internal.NoticesFixture.NAV;
import static no.throughgate.support.Staff.actor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.ServerSetupTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.notice.InboxItem;
import no.throughgate.notice.Notice;
import no.throughgate.notice.Notices;
import no.throughgate.notice.Told;
import no.throughgate.support.FactsDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class NoticesTest {

    private static final Actor ADVISER = actor(NAV.value(), "nav-staff", "invented-adviser");
    private static final Actor CLERK = actor(HOUSING.value(), "housing-staff", "invented-clerk");

    private NoticesFixture fixture;

    @BeforeEach
    void prepare() {
        DataSource counted = ProxyDataSourceBuilder.create(FactsDatabase.fresh())
                .countQuery()
                .build();
        fixture = new NoticesFixture(ServerSetupTest.SMTP, counted);
    }

    @Test
    void everything_told_in_a_transaction_is_written_with_two_statements() {
        fixture.transaction.executeWithoutResult(status -> {
            for (int n = 0; n < 40; n++) {
                fixture.notices.tell(notice(n % 2 == 0 ? NAV : HOUSING));
            }
            QueryCountHolder.clear();
        });
        assertThat(QueryCountHolder.getGrandTotal().getTotal()).isEqualTo(2);
        assertThat(fixture.count("app.notice")).isEqualTo(40);
        assertThat(fixture.count("app.outbox")).isEqualTo(2);
    }

    @Test
    void what_is_rolled_back_was_never_told_and_without_a_transaction_nothing_is() {
        fixture.transaction.executeWithoutResult(status -> {
            fixture.notices.tell(notice(NAV));
            status.setRollbackOnly();
        });
        assertThat(fixture.count("app.notice")).isZero();
        assertThatThrownBy(() -> fixture.notices.tell(notice(NAV))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_unit_without_address_has_it_in_the_inbox_and_the_teller_is_told_that_no_mail_leaves() {
        fixture.jdbc
                .sql("update app.unit set contact_address = null where unit_id = ?")
                .param(NAV.value())
                .update();
        fixture.directory.refresh();
        assertThat(fixture.notices.reachable(NAV)).isFalse();
        Told told = fixture.transaction.execute(status -> fixture.notices.tell(notice(NAV)));
        assertThat(told).isEqualTo(Told.NO_ADDRESS);
        assertThat(fixture.count("app.outbox")).isZero();
        assertThat(inbox(ADVISER)).hasSize(1);
    }

    @Test
    void a_unit_that_has_been_closed_is_one_without_an_address_and_stops_nothing() {
        fixture.jdbc
                .sql("update app.unit set active = false where unit_id = ?")
                .param(NAV.value())
                .update();
        fixture.directory.refresh();
        Told told = fixture.transaction.execute(status -> fixture.notices.tell(notice(NAV)));
        assertThat(told).isEqualTo(Told.NO_ADDRESS);
        assertThat(fixture.count("app.outbox")).isZero();
    }

    @Test
    void a_unit_that_never_was_is_not_written_down() {
        assertThatThrownBy(() -> fixture.tell(new UnitId("/nav/9999"), "offered", 0))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void a_notice_is_acknowledged_once_and_only_by_its_own_unit() {
        fixture.tell(NAV, "offered", 0);
        List<Long> id = List.of(inbox(ADVISER).get(0).noticeId());

        assertThatThrownBy(() -> fixture.notices.acknowledge(id, CLERK)).isInstanceOf(Problem.class);
        assertThat(inbox(CLERK)).isEmpty();
        assertThat(fixture.notices.waiting(ADVISER)).isEqualTo(1);
        assertThat(fixture.notices.acknowledge(id, ADVISER)).containsExactly(fixture.caseId);
        assertThat(inbox(ADVISER)).isEmpty();
        assertThat(fixture.notices.waiting(ADVISER)).isZero();
        assertThatThrownBy(() -> fixture.notices.acknowledge(id, ADVISER)).isInstanceOf(Problem.class);
    }

    @Test
    void a_notice_to_one_person_reaches_that_person_in_whatever_unit_and_nobody_else() {
        fixture.transaction.executeWithoutResult(status ->
                fixture.notices.tell(new Notice(fixture.caseId, null, "alarm", 2, HOUSING, ADVISER.user(), false)));

        assertThat(inbox(CLERK)).isEmpty();
        assertThat(inbox(ADVISER)).singleElement().satisfies(item -> {
            assertThat(item.personal()).isTrue();
            assertThat(item.opens()).as("being told opens no case").isFalse();
            assertThat(item.release()).isNull();
        });
        fixture.notices.acknowledge(List.of(inbox(ADVISER).get(0).noticeId()), ADVISER);
        assertThat(inbox(ADVISER)).isEmpty();
    }

    @Test
    void page_by_page_every_notice_comes_once_and_the_count_stops_where_it_says_enough() {
        fixture.transaction.executeWithoutResult(status -> {
            for (int n = 0; n < 130; n++) {
                fixture.notices.tell(notice(NAV));
            }
        });
        List<Long> seen = new ArrayList<>();
        List<InboxItem> page = fixture.notices.inbox(ADVISER, Notices.NEWEST, 50);
        while (!page.isEmpty()) {
            page.forEach(item -> seen.add(item.noticeId()));
            page = fixture.notices.inbox(ADVISER, seen.get(seen.size() - 1), 50);
        }

        assertThat(seen).hasSize(130).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(fixture.notices.waiting(ADVISER)).isEqualTo(Notices.MANY);
    }

    @Test
    void after_an_annulment_everybody_who_was_told_is_told_to_disregard_it() {
        fixture.tell(NAV, "offered", 0);
        fixture.tell(NAV, "alarm", 2);
        fixture.tell(HOUSING, "offered", 0);
        List<UnitId> told = fixture.transaction.execute(status -> fixture.notices.correct(fixture.caseId));
        assertThat(told).containsExactlyInAnyOrder(NAV, HOUSING);
        assertThat(List.of(inbox(ADVISER), inbox(CLERK))).allSatisfy(inbox -> assertThat(inbox)
                .singleElement()
                .matches(item -> item.kind().equals("correction") && item.statutory()));
    }

    private List<InboxItem> inbox(Actor reader) {
        return fixture.notices.inbox(reader, Notices.NEWEST, 10);
    }

    private Notice notice(UnitId unit) {
        return new Notice(fixture.caseId, null, "offered", 0, unit, null, false);
    }
}
