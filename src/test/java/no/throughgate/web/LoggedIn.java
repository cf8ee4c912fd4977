package no.throughgate.web;

/** The cookies of somebody who has logged in with a browser, for benchmarks that ask without one. */
public final class LoggedIn {

    private LoggedIn() {}

    public static String cookies(int port, String username) {
        try (var visitor = Visitor.login(port, username)) {
            return visitor.cookies();
        }
    }
}
