package no.throughgate.platform;

/** Why the program cannot start, in one line for the person at the console: what is wrong and what to change. */
public class StartupFailure extends RuntimeException {

    public StartupFailure(String line) {
        super(line);
    }

    public StartupFailure(String line, Throwable cause) {
        super(line, cause);
    }
}
