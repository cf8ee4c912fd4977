package no.throughgate.platform;

import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;

/** One line instead of a stack trace, for failures that the person at the console can mend. Found by spring.factories. */
@Order(0) // before Spring's own, which would frame it
final class StartupReport implements SpringBootExceptionReporter {

    private static final String CONNECTION_FAILURE = "08";
    private static final String INVALID_LOGIN = "28";

    /** The constructor that Spring looks for; the context may not exist yet. */
    StartupReport(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> line = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(StartupReport::line)
                .flatMap(Optional::stream)
                .findFirst();
        line.ifPresent(text -> System.err.println("Throughgate cannot start: " + text));
        return line.isPresent();
    }

    private static Optional<String> line(Throwable cause) {
        if (cause instanceof StartupFailure) {
            return Optional.of(cause.getMessage());
        }
        if (cause instanceof PortInUseException taken) {
            return Optional.of(
                    "Port %d for the web server is taken; stop what uses it or set server.port=<another port>"
                            .formatted(taken.getPort()));
        }
        if (cause instanceof PSQLException sql && sql.getSQLState() != null) {
            if (sql.getSQLState().startsWith(CONNECTION_FAILURE)) {
                return Optional.of("The database does not answer: " + sql.getMessage());
            }
            if (sql.getSQLState().startsWith(INVALID_LOGIN)) {
                return Optional.of("The database refuses the login: " + sql.getMessage());
            }
        }
        if (cause instanceof FlywayValidateException) {
            return Optional.of("The database was made by another version of Throughgate that this one cannot take over."
                    + " In the demo: delete the folder .throughgate and start again");
        }
        return Optional.empty();
    }
}
