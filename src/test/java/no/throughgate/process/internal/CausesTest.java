package no.throughgate.process.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import no.throughgate.kernel.Problem;
import no.throughgate.operation.Cause;
import no.throughgate.planning.RuleMissing;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.mail.MailSendException;
import org.springframework.transaction.CannotCreateTransactionException;

class CausesTest {

    @Test
    void what_is_innermost_says_why() {
        assertThat(Causes.of(wrapped(new SQLException("x", "08006")))).isEqualTo(Cause.DATABASE_AWAY);
        assertThat(Causes.of(new CannotCreateTransactionException("x"))).isEqualTo(Cause.DATABASE_AWAY);
        assertThat(Causes.of(wrapped(new DataIntegrityViolationException("x", new SQLException("x", "23505")))))
                .isEqualTo(Cause.DATA_REFUSED);
        assertThat(Causes.of(wrapped(new SQLException("x", "40P01")))).isEqualTo(Cause.SAME_MOMENT);
        assertThat(Causes.of(new OptimisticLockingFailureException("x"))).isEqualTo(Cause.SAME_MOMENT);
        assertThat(Causes.of(wrapped(new MailSendException("x")))).isEqualTo(Cause.MAIL_SERVER);
        assertThat(Causes.of(wrapped(new RuleMissing("x")))).isEqualTo(Cause.RULE_MISSING);
        assertThat(Causes.of(wrapped(Problem.conflict("x")))).isEqualTo(Cause.RULE_SAID_NO);
        assertThat(Causes.of(wrapped(new IllegalStateException("x")))).isEqualTo(Cause.UNKNOWN);
    }

    @Test
    void the_technical_line_quotes_nobody() {
        var failure = wrapped(new SQLException("Key (name)=(Prøve Person) already exists", "23505"));

        assertThat(Causes.technical(failure))
                .contains("ProcessEngineException", "SQLException 23505", "CausesTest.java")
                .doesNotContain("Person");
    }

    private static ProcessEngineException wrapped(Exception cause) {
        return new ProcessEngineException("about Prøve Person", cause);
    }
}
