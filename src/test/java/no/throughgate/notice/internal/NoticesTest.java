package no.throughgate.notice.internal;

import static no.throughgate.notice.internal.NoticesFixture.HOUSING;
import static no.throughgate.notice.internal.NoticesFixture.NAV;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.ServerSetupTest;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.notice.InboxItem;
import no.throughgate.notice.Notice;
import no.throughgate.notice.Told;
import no.throughgate.support.FactsDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoticesTest {

    private static final UserId ADVISER = new UserId("invented-adviser");

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
        assertThat(fixture.notices.inbox(List.of(NAV), 10)).hasSize(1);
    }

    @Test
    void a_unit_that_does_not_exist_is_a_problem_at_once() {
        assertThatThrownBy(() -> fixture.tell(new UnitId("/nav/9999"), "offered", 0))
                .isInstanceOf(Problem.class);
    }

    @Test
    void a_notice_is_acknowledged_once_and_only_by_its_own_unit() {
        fixture.tell(NAV, "offered", 0);
        InboxItem item = fixture.notices.inbox(List.of(NAV, HOUSING), 10).get(0);
        assertThatThrownBy(() -> fixture.notices.acknowledge(item.noticeId(), ADVISER, List.of(HOUSING)))
                .isInstanceOf(Problem.class);
        fixture.notices.acknowledge(item.noticeId(), ADVISER, List.of(NAV));
        assertThat(fixture.notices.inbox(List.of(NAV), 10)).isEmpty();
        assertThatThrownBy(() -> fixture.notices.acknowledge(item.noticeId(), ADVISER, List.of(NAV)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void after_an_annulment_everybody_who_was_told_is_told_to_disregard_it() {
        fixture.tell(NAV, "offered", 0);
        fixture.tell(NAV, "alarm", 2);
        fixture.tell(HOUSING, "offered", 0);
        List<UnitId> told = fixture.transaction.execute(status -> fixture.notices.correct(fixture.caseId));
        assertThat(told).containsExactlyInAnyOrder(NAV, HOUSING);
        assertThat(fixture.notices.inbox(List.of(NAV, HOUSING), 10))
                .hasSize(2)
                .allMatch(item -> item.kind().equals("correction") && item.statutory());
    }

    private Notice notice(UnitId unit) {
        return new Notice(fixture.caseId, null, "offered", 0, unit, null, false);
    }
}
