package no.throughgate.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.throughgate.support.RunningKeycloak;
import org.jspecify.annotations.Nullable;

/** A demo user without a browser: logs in at the real Keycloak, keeps cookies, follows redirects, knows the page's CSRF token. */
final class Guest {

    private static final Pattern LOGIN_FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static final HttpClient ANONYMOUS = HttpClient.newHttpClient();

    private final CookieManager cookies = new LocalCookies();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();
    private final HttpClient still =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String language;
    private @Nullable String csrf;
    private int port;

    private Guest(int port, String language) {
        this.port = port;
        this.language = language;
    }

    static Guest login(int port, String username) {
        return login(port, username, "nb");
    }

    static Guest login(int port, String username, String language) {
        var guest = new Guest(port, language);
        var form = LOGIN_FORM.matcher(guest.get("/").body());
        if (!form.find()) {
            throw new AssertionError("Keycloak shows no login form");
        }
        var there = form.group(1).replace("&amp;", "&");
        guest.send(HttpRequest.newBuilder(URI.create(there))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        encoded(Map.of("username", username, "password", RunningKeycloak.PASSWORD)))));
        return guest;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(at(path)).GET());
    }

    /** As a form of our pages would, with the session's CSRF token. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        var csrf = CSRF.matcher(get("/").body());
        if (!csrf.find()) {
            throw new AssertionError("the page has no form");
        }
        var form = new LinkedHashMap<>(fields);
        form.put("_csrf", csrf.group(1));
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))));
    }

    /** Nobody: no login, no session. */
    static Guest stranger(int port) {
        return new Guest(port, "nb");
    }

    /**
     * One question and its own answer, wherever it leads on to.
     *
     * @param sent  a form, already encoded, to which the session's CSRF token is added; with a token, JSON
     * @param token asks the API with it, and without a session
     */
    Answer knock(String method, String path, String sent, @Nullable String token) {
        var request = HttpRequest.newBuilder(
                at(method.equals("GET") && token == null && !sent.isEmpty() ? path + "?" + sent : path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token).header("Content-Type", "application/json");
        } else {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        request.method(
                method,
                method.equals("GET")
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(token == null ? sent + "&_csrf=" + csrf() : sent));
        var answer = send(token == null ? still : ANONYMOUS, request, BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            return new Answer(
                    answer.statusCode(),
                    endless(answer) ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stays open for news is let go as soon as it has begun. */
    private static boolean endless(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
    }

    record Answer(int statusCode, String body) {}

    /** Good for the whole session. */
    private String csrf() {
        if (csrf == null) {
            var form = CSRF.matcher(get("/").body());
            csrf = form.find() ? URLEncoder.encode(form.group(1), StandardCharsets.UTF_8) : "";
        }
        return csrf;
    }

    /** The same cookies at another node. */
    void goTo(int anotherPort) {
        port = anotherPort;
    }

    /** Our session's cookie as the browser was told to keep it. */
    HttpCookie session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("SESSION"))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(http, request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpClient client, HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(
                    request.header("Accept", "text/html")
                            .header("Accept-Language", language)
                            .build(),
                    body);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** To a browser this machine is as safe as TLS, so Keycloak marks its cookies Secure; Java would keep them back. */
    private static final class LocalCookies extends CookieManager {

        private LocalCookies() {
            super(null, CookiePolicy.ACCEPT_ALL);
        }

        @Override
        public void put(URI uri, Map<String, List<String>> headers) throws IOException {
            super.put(uri, headers);
            getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
