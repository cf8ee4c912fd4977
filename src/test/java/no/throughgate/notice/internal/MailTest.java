package no.throughgate.notice.internal;

import static no.throughgate.notice.internal.NoticesFixture.HOUSING;
import static no.throughgate.notice.internal.NoticesFixture.NAV;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import no.throughgate.kernel.UnitId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MailTest {

    private static final ServerSetup SMTP = ServerSetupTest.SMTP.dynamicPort();

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(SMTP)
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    private NoticesFixture fixture;

    @BeforeEach
    void connect() {
        fixture = new NoticesFixture(SERVER.getSmtp().getServerSetup());
    }

    @Test
    void a_mail_arrives_once_with_an_id_that_follows_from_its_row_and_says_nothing_about_anybody() throws Exception {
        fixture.tell(NAV, "alarm", 2);
        long messageId = fixture.jdbc
                .sql("select message_id from app.outbox")
                .query(Long.class)
                .single();
        assertThat(fixture.mailing.sendDue()).isEqualTo(1);
        assertThat(fixture.mailing.sendDue()).isZero();
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        MimeMessage mail = SERVER.getReceivedMessages()[0];
        assertThat(mail.getMessageID()).isEqualTo("<notice-%d@test.throughgate.example>".formatted(messageId));
        assertThat(mail.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("nav-0301@throughgate.example");
        assertThat(mail.getSubject()).isEqualTo("En frist er passert i Throughgate");
        String whole = mail.getContent() + GreenMailUtil.getHeaders(mail);
        assertThat(whole)
                .contains("https://throughgate.example/worklist")
                .doesNotContain(fixture.caseId.value(), "TG-2026");
        assertThat(fixture.count("app.outbox")).isZero();
        assertThat(fixture.count("app.outbox_sent")).isEqualTo(1);
    }

    @Test
    void one_mail_speaks_for_what_is_told_within_five_minutes_and_an_alarm_leaves_at_once() {
        fixture.tell(NAV, "offered", 0);
        fixture.tell(NAV, "offered", 0);
        fixture.tell(HOUSING, "offered", 0);
        fixture.tell(NAV, "alarm", 3);
        assertThat(fixture.mailing.sendDue()).isEqualTo(1);
        fixture.clock.moveBy(Duration.ofMinutes(5));
        fixture.tell(NAV, "offered", 0);
        assertThat(fixture.mailing.sendDue()).isEqualTo(2);
        fixture.clock.moveBy(Duration.ofMinutes(5));
        assertThat(fixture.mailing.sendDue()).isEqualTo(1);
        assertThat(fixture.count("app.notice")).isEqualTo(5);
    }

    @Test
    void a_mail_that_fails_is_tried_again_later_and_the_failure_is_on_record_without_the_address() {
        SERVER.stop();
        try {
            fixture.tell(NAV, "alarm", 2);
            assertThat(fixture.mailing.sendDue()).isZero();
            Map<String, Object> row = fixture.jdbc
                    .sql("select attempts, last_error from app.outbox")
                    .query()
                    .singleRow();
            assertThat(row).containsEntry("attempts", 1);
            assertThat(String.valueOf(row.get("last_error")))
                    .contains("Exception")
                    .doesNotContain("@");
            assertThat(fixture.mailing.sendDue()).isZero();
        } finally {
            SERVER.start();
        }
        fixture.clock.moveBy(Duration.ofMinutes(1));
        assertThat(fixture.mailingBy(SERVER.getSmtp().getServerSetup()).sendDue())
                .isEqualTo(1);
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void an_address_that_the_server_refuses_does_not_hold_up_the_others() {
        fixture.jdbc
                .sql("update app.unit set contact_address = 'not an address' where unit_id = ?")
                .param(HOUSING.value())
                .update();
        fixture.directory.refresh();
        fixture.tell(HOUSING, "alarm", 2);
        fixture.tell(NAV, "alarm", 2);
        assertThat(fixture.mailing.sendDue()).isEqualTo(1);
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(new Outbox(fixture.jdbc).stuck(1)).isEqualTo(Map.of(HOUSING, 1L));
    }

    @Test
    void several_nodes_empty_the_outbox_together_and_no_mail_leaves_twice() throws Exception {
        String[] counties = {"03", "11", "15", "18", "31", "32", "33", "34", "39", "40", "42", "46", "50", "55", "56"};
        for (String county : counties) {
            fixture.tell(new UnitId("/probation/" + county), "alarm", 2);
            fixture.tell(new UnitId("/education/" + county), "alarm", 2);
        }
        var nodes = Executors.newFixedThreadPool(4);
        int sent = 0;
        for (var node : nodes.invokeAll(Arrays.<Callable<Integer>>asList(
                fixture.mailing::sendDue,
                fixture.mailing::sendDue,
                fixture.mailing::sendDue,
                fixture.mailing::sendDue))) {
            sent += node.get();
        }
        nodes.shutdown();
        assertThat(sent).isEqualTo(30);
        assertThat(SERVER.getReceivedMessages()).hasSize(30);
    }

    @Test
    void the_leader_of_a_unit_with_unanswered_alarms_gets_one_overview_a_week() throws Exception {
        fixture.tell(NAV, "alarm", 1);
        fixture.tell(HOUSING, "offered", 0);
        assertThat(fixture.mailing.queueDigests()).isEqualTo(1);
        assertThat(fixture.mailing.queueDigests()).isZero();
        fixture.clock.moveBy(Duration.ofDays(7));
        assertThat(fixture.mailing.queueDigests()).isEqualTo(1);
        fixture.mailing.sendDue();
        assertThat(Arrays.stream(SERVER.getReceivedMessages()).map(MailTest::subject))
                .contains("Ukens oversikt i Throughgate");
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
