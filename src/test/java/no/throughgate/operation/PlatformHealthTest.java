package no.throughgate.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import no.throughgate.notice.MailQueue;
import no.throughgate.support.ThroughgateTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What whoever runs the platform reads off it. */
@ThroughgateTest
class PlatformHealthTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MailQueue mails;

    @BeforeEach
    @AfterEach
    void no_mail_waits() {
        jdbc.sql("delete from app.outbox").update();
    }

    @Test
    void a_failed_mail_is_counted_listed_and_sent_with_the_next_batch_when_somebody_says_so() {
        jdbc.sql("""
                        insert into app.outbox (kind, to_unit, to_address, reference, created_at, attempts, next_try_at, last_error) values
                        ('WAITING', '/nav/0301', 'nav@example.org', '/worklist', '2026-03-02T08:00Z', 0, '2026-03-02T08:10Z', null),
                        ('ALARM', '/ngo/wayback', 'way@example.org', '/worklist', '2026-03-02T09:00Z', 3, '2999-01-01T00:00Z', 'MailConnectException')
                        """).update();

        var backlog = mails.backlog();
        assertThat(backlog.waiting()).isEqualTo(2);
        assertThat(backlog.failed()).isEqualTo(1);
        assertThat(backlog.oldest()).isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
        var failed = mails.failed(0, 10).get(0);
        assertThat(failed.toUnit().value()).isEqualTo("/ngo/wayback");
        assertThat(failed.fault()).isEqualTo("MailConnectException");
        assertThat(mails.failed(failed.messageId(), 10)).isEmpty();

        assertThat(mails.tryAllNow()).isEqualTo(1);
        assertThat(mails.failed(0, 10).get(0).nextTry()).isBefore(Instant.parse("2999-01-01T00:00:00Z"));
    }

    @Test
    void the_counts_are_gauges_without_labels(@Autowired MeterRegistry meters) {
        jdbc.sql("""
                        insert into app.outbox (kind, to_unit, to_address, reference, created_at, attempts, next_try_at)
                        values ('WAITING', '/nav/0301', 'nav@example.org', '/worklist', '2026-03-02T08:00Z', 2, '2026-03-02T08:10Z')
                        """).update();

        assertThat(meters.get("throughgate.outbox.failed").gauge().value()).isEqualTo(1);
        assertThat(meters.get("throughgate.jobs.incidents").gauge().getId().getTags())
                .isEmpty();
        assertThat(meters.getMeters().stream()
                        .map(meter -> meter.getId().getName())
                        .filter(name -> name.startsWith("throughgate.")))
                .hasSize(6);
    }

    @Test
    void the_database_tells_its_size_and_its_clock_agrees_with_ours(@Autowired DatabaseHealth database) {
        assertThat(database.standing().bytes()).isPositive();
        assertThat(database.standing().ahead().abs().toSeconds()).isLessThan(60);
    }
}
