package no.throughgate.process.internal;

import jakarta.mail.MessagingException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import no.throughgate.kernel.Problem;
import no.throughgate.operation.Cause;
import no.throughgate.planning.RuleMissing;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mail.MailException;
import org.springframework.transaction.CannotCreateTransactionException;

/** From an exception to a word that an operator can act on; its text stays out, unless it is one of ours about rules. */
final class Causes {

    private static final int LONGEST = 600;
    private static final String OURS = "no.throughgate.";

    private Causes() {}

    /** The innermost exception that says something: what wraps it knows less. */
    static Cause of(Throwable failure) {
        var chain = chain(failure);
        for (int i = chain.size() - 1; i >= 0; i--) {
            Cause cause = known(chain.get(i));
            if (cause != null) {
                return cause;
            }
        }
        return Cause.UNKNOWN;
    }

    private static @Nullable Cause known(Throwable failure) {
        if (failure instanceof SQLException sql) {
            return ofState(String.valueOf(sql.getSQLState()));
        }
        if (failure instanceof RuleMissing) {
            return Cause.RULE_MISSING;
        }
        if (failure instanceof Problem) {
            return Cause.RULE_SAID_NO;
        }
        if (failure instanceof MailException || failure instanceof MessagingException) {
            return Cause.MAIL_SERVER;
        }
        if (failure instanceof OptimisticLockingException || failure instanceof ConcurrencyFailureException) {
            return Cause.SAME_MOMENT;
        }
        if (failure instanceof CannotCreateTransactionException
                || failure instanceof DataAccessResourceFailureException) {
            return Cause.DATABASE_AWAY;
        }
        return null;
    }

    /** By SQLSTATE class: connection and shutdown, lost races, broken constraints. */
    private static @Nullable Cause ofState(String state) {
        if (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")) {
            return Cause.DATABASE_AWAY;
        }
        if (state.startsWith("40") || state.startsWith("55P")) {
            return Cause.SAME_MOMENT;
        }
        return state.startsWith("22") || state.startsWith("23") ? Cause.DATA_REFUSED : null;
    }

    /** Names of exceptions, outermost first, each with the place of ours that it came through. */
    static String technical(Throwable failure) {
        String line = chain(failure).stream().map(Causes::name).distinct().collect(Collectors.joining(" < "));
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }

    private static String name(Throwable failure) {
        String name = failure.getClass().getSimpleName();
        if (failure instanceof RuleMissing || failure instanceof Problem) {
            name += ": " + failure.getMessage();
        } else if (failure instanceof SQLException sql && sql.getSQLState() != null) {
            name += " " + sql.getSQLState();
        }
        return name + place(failure);
    }

    private static String place(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> " (%s:%d)".formatted(frame.getFileName(), frame.getLineNumber()))
                .orElse("");
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = failure; cause != null && chain.size() < 20; cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain;
    }
}
