package no.throughgate.notice.internal;

import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import no.throughgate.directory.Directories;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.UnitId;
import no.throughgate.notice.Mailing;
import no.throughgate.notice.Notice;
import no.throughgate.notice.Notices;
import no.throughgate.support.FactsDatabase;
import no.throughgate.support.InventedCase;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** The notice room on a real database and a real mail server, with one invented case and a clock that stands still. */
final class NoticesFixture {

    static final Instant MONDAY_MORNING = Instant.parse("2026-03-02T08:00:00Z");
    static final UnitId NAV = new UnitId("/nav/0301");
    static final UnitId HOUSING = new UnitId("/municipality/0301/housing");

    final MovableClock clock = new MovableClock();
    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final Directory directory;
    final Notices notices;
    final Mailing mailing;
    final CaseId caseId;

    NoticesFixture(ServerSetup smtp) {
        this(smtp, FactsDatabase.fresh());
    }

    NoticesFixture(ServerSetup smtp, DataSource source) {
        clock.moveTo(MONDAY_MORNING);
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        directory = Directories.demo(source);
        notices = new BatchedNotices(
                new NoticeStore(jdbc), new Inbox(jdbc), new Outbox(jdbc), directory, clock, Duration.ofMinutes(5));
        mailing = mailingBy(smtp);
        caseId = InventedCase.insert(jdbc, 123, "/prison/oslo");
    }

    Mailing mailingBy(ServerSetup smtp) {
        Outbox outbox = new Outbox(jdbc);
        return new ScheduledMailing(
                outbox, new OutboxSender(outbox, office(smtp), transaction, clock), directory, clock);
    }

    private static PostOffice office(ServerSetup smtp) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(smtp.getBindAddress());
        sender.setPort(smtp.getPort());
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/notice");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new SmtpPostOffice(
                sender,
                new MailText(messages, "https://throughgate.example"),
                "throughgate@throughgate.example",
                "test.throughgate.example");
    }

    void tell(UnitId unit, String kind, int level) {
        transaction.executeWithoutResult(
                status -> notices.tell(new Notice(caseId, null, kind, level, unit, null, false)));
    }

    long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
