package no.throughgate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.throughgate.access.Access;
import no.throughgate.access.AccessMatrix;
import no.throughgate.access.AccessMatrix.Endpoint;
import no.throughgate.access.AccessMatrix.Reader;
import no.throughgate.access.Permission;
import no.throughgate.kernel.Oslo;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.RunningKeycloak;
import no.throughgate.support.ThroughgateWebTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every cell of {@code docs/access}, asked of the running application by everybody there is, with the tokens that Keycloak
 * gives them. What is allowed comes last, since it may change something; what is not allowed must change nothing.
 */
@ThroughgateWebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessMatrixIT {

    private static final Pattern WORD = Pattern.compile("\\{(\\w+)(?::[^|}]*\\|?([^|}]*)[^}]*)?}");
    private static final Set<String> HEALTH = Set.of("prison-health", "health-staff");
    /** Their pages show the access log, which grows by being read. */
    private static final Predicate<Endpoint> SHOWS_THE_LOG =
            line -> line.permission() == Permission.AUDIT || line.path().endsWith("/looks");

    @LocalServerPort
    int port;

    @Autowired
    AccessWorld.Maker maker;

    @Autowired
    CaseDriver drive;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    MessageSource messages;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    private final List<Endpoint> lines = AccessMatrix.endpoints();
    private final List<Reader> readers = AccessMatrix.readers();
    private final Map<String, Guest> guests = new ConcurrentHashMap<>();
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private AccessWorld world;
    private AccessWorld other;
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeAll
    void two_cases_and_everybody() {
        var today = Oslo.dateOf(clock.instant());
        world = maker.make(1, "/prison/oslo", "0301", "/ngo/wayback", today);
        other = maker.make(2, "/prison/bredtveit", "3201", "/ngo/rode-kors-oslo", today);
        readers.parallelStream().forEach(reader -> guests.put(reader.login(), Guest.login(port, reader.login())));
    }

    @AfterAll
    void nothing_is_left() {
        drive.endCases();
    }

    @Test
    @Order(1)
    void every_page_opens_to_whom_the_matrix_says_and_to_nobody_else() {
        cells((line, expected) -> get(line));
        nobody();
        intakeFeed();
        fields();
        report();
    }

    @Test
    @Order(2)
    void each_look_is_one_line_of_the_access_log() {
        for (var line : lines.stream().filter(AccessMatrixIT::get).toList()) {
            for (var reader : readers) {
                if (expected(line, reader) == 'A') {
                    long before = logged();
                    ask(line, reader, world, Map.of());
                    if (logged() - before != (isLogged(line) ? 1 : 0)) {
                        wrong.add(line.name() + " wrote " + (logged() - before) + " lines for " + reader.login());
                    }
                    break;
                }
            }
        }
        report();
    }

    @Test
    @Order(3)
    void whoever_is_turned_away_and_whoever_swaps_an_id_changes_nothing() {
        var before = everything();
        cells((line, expected) -> !get(line) && expected != 'A');
        swaps();
        everything().forEach((table, print) -> assertThat(print).as(table).isEqualTo(before.get(table)));
        report();
    }

    @Test
    @Order(4)
    void what_health_has_to_do_shows_in_nobody_elses_pages_and_numbers() {
        var before = pages(reader -> !HEALTH.contains(reader.role()));
        var healths = pages(reader -> reader.role().equals("prison-health"));
        maker.moreHealth(world.caseId());

        var after = pages(reader -> !HEALTH.contains(reader.role()));
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach(
                (page, html) -> difference(before.get(page), html).ifPresent(line -> wrong.add(page + ": " + line)));
        report();
        assertThat(pages(reader -> reader.role().equals("prison-health"))).isNotEqualTo(healths);
    }

    @Test
    @Order(5)
    void whoever_may_passes_the_door() {
        // Line by line: what one of them takes back, the others still have before.
        lines.forEach(
                line -> readers.forEach(reader -> cell(line, reader, (any, expected) -> !get(any) && expected == 'A')));
        report();
    }

    private interface Which {
        boolean test(Endpoint line, char expected);
    }

    private void cells(Which which) {
        readers.parallelStream().forEach(reader -> lines.forEach(line -> cell(line, reader, which)));
    }

    private void cell(Endpoint line, Reader reader, Which which) {
        char expected = expected(line, reader);
        boolean byRole = expected == 'D' || line.opens().equals(AccessMatrix.NOTHING);
        // Where only the role decides, one of its people is enough.
        if (which.test(line, expected) && (!byRole || reader.login().equals(reader.role()))) {
            check(line, reader, expected, ask(line, reader, world, Map.of()).statusCode());
        }
    }

    /** A = open, D = the role lacks the permission (403), H = hidden (404). */
    private static char expected(Endpoint line, Reader reader) {
        if (!AccessMatrix.holds(line.permission(), reader.role())) {
            return 'D';
        }
        return line.opens().equals(AccessMatrix.NOTHING)
                ? 'A'
                : reader.opens().get(line.opens()).charAt(0);
    }

    private void check(Endpoint line, Reader reader, char expected, int status) {
        boolean right =
                switch (expected) {
                    case 'D' -> status == 403;
                    case 'H' -> status == 404;
                    default ->
                        status < 500
                                        && status != 401
                                        && status != 403
                                        && (status != 404 || line.opens().equals(AccessMatrix.NOTHING))
                                || line.permission() == Permission.PUBLIC;
                };
        if (!right) {
            wrong.add(line.name() + " [" + line.opens() + "] for " + reader.login() + ": " + status + " is not "
                    + expected);
        }
    }

    /** The same form or page with one id of another case: never a yes. */
    private void swaps() {
        for (var line : lines) {
            var words =
                    WORD.matcher((line.opens().equals(AccessMatrix.NOTHING) ? "" : line.path()) + "&" + line.send());
            var mine = readers.stream()
                    .filter(reader -> expected(line, reader) == 'A')
                    .findFirst();
            while (words.find() && mine.isPresent()) {
                var word = words.group(1);
                var answer = ask(line, mine.get(), world, Map.of(word, value(word, line, mine.get(), other)));
                int status = answer.statusCode();
                if (get(line)
                        && status == 200
                        && alike(answer).equals(alike(ask(line, mine.get(), world, Map.of(word, "0"))))) {
                    // A page that looks past what is not there shows what it shows without.
                    continue;
                }
                // Back to a page that says it is too late is a no too; that nothing has changed is asked of the tables.
                boolean no = status >= 400 && status <= 499 || status == 302 && !get(line);
                if (!no) {
                    wrong.add(line.name() + " with another case's " + word + " for "
                            + mine.get().login() + ": " + status);
                }
            }
        }
    }

    private Guest.Answer ask(Endpoint line, Reader reader, AccessWorld in, Map<String, String> swapped) {
        asked.incrementAndGet();
        var path = filled(line.path(), line, reader, in, swapped);
        var send = filled(line.send(), line, reader, in, swapped);
        var guest = guests.get(reader.login());
        return line.path().startsWith("/api/")
                ? guest.knock(method(line), path, "{}", RunningKeycloak.accessToken(reader.login()))
                : guest.knock(method(line), path, send, null);
    }

    private String filled(String text, Endpoint line, Reader reader, AccessWorld in, Map<String, String> swapped) {
        return WORD.matcher(text).replaceAll(found -> {
            var word = found.group(1);
            var choice = found.group(2);
            return choice != null && !choice.isEmpty()
                    ? choice
                    : swapped.getOrDefault(word, value(word, line, reader, in));
        });
    }

    /** What the word stands for in this case; an id by any other name is that of what the line opens. */
    private String value(String word, Endpoint line, Reader reader, AccessWorld in) {
        return switch (word) {
            case "caseNumber" -> in.caseId().value();
            case "number" -> in.id("matter");
            // What one has acknowledged is nobody's to acknowledge any more.
            case "notice" -> in.id(reader.login().endsWith("-lead") ? "laterNotice" : "notice");
            case "colleague" -> in == world ? "prison-staff-2" : "prison-staff-bredtveit";
            case "unit" -> in == world ? unit(reader) : "/municipality/3201/housing";
            default -> in.id(in.ids().containsKey(word) ? word : line.opens());
        };
    }

    private String unit(Reader reader) {
        return jdbc.sql("select coalesce(min(unit_id), '/prison/oslo') from app.unit_member where user_id = ?")
                .param(reader.login())
                .query(String.class)
                .single();
    }

    private void nobody() {
        var stranger = Guest.stranger(port);
        for (var line : lines.stream().filter(AccessMatrixIT::get).toList()) {
            var answer = stranger.knock("GET", filled(line.path(), line, readers.get(0), world, Map.of()), "", null);
            int right = line.permission() == Permission.PUBLIC ? 0 : line.path().startsWith("/api/") ? 401 : 302;
            if (right == 0 ? answer.statusCode() == 302 : answer.statusCode() != right) {
                wrong.add(line.name() + " without a login: " + answer.statusCode());
            }
            asked.incrementAndGet();
        }
    }

    /** The only role that no person holds. */
    private void intakeFeed() {
        var token = RunningKeycloak.intakeFeedToken();
        for (var line : lines.stream().filter(l -> l.path().startsWith("/api/")).toList()) {
            int status = Guest.stranger(port)
                    .knock(method(line), filled(line.path(), line, readers.get(0), world, Map.of()), "{}", token)
                    .statusCode();
            if ((status == 403) == AccessMatrix.holds(line.permission(), "intake-feed")) {
                wrong.add(line.name() + " for intake-feed: " + status);
            }
            asked.incrementAndGet();
        }
    }

    /** Life areas on the case's page: shown, or said to be closed. */
    private void fields() {
        var page = lines.stream()
                .filter(l -> l.name().equals("GET /cases/{caseNumber}"))
                .findFirst()
                .orElseThrow();
        for (var reader : readers) {
            if (expected(page, reader) == 'A') {
                var html = ask(page, reader, world, Map.of()).body();
                field(reader, "housingArea", html, "area.HOUSING", "case.area.notShared");
                field(reader, "healthArea", html, "area.HEALTH_AND_SUBSTANCE", "case.area.closed");
            }
        }
    }

    private void field(Reader reader, String column, String html, String area, String closed) {
        int from = html.indexOf(">" + said(area) + "<", html.indexOf("id=\"areas\""));
        if (from < 0) {
            wrong.add("no " + column + " on the page of the case for " + reader.login());
            return;
        }
        var row = html.substring(from, html.indexOf("</tr>", from));
        char shown = row.contains(said(closed)) ? 'H' : 'A';
        if (shown != reader.opens().get(column).charAt(0)) {
            wrong.add(column + " on the page of the case for " + reader.login() + " is " + shown);
        }
    }

    private String said(String key) {
        return messages.getMessage(key, null, java.util.Locale.forLanguageTag("nb"));
    }

    /** All that these readers may open, without what differs from answer to answer. */
    private Map<String, String> pages(Predicate<Reader> whose) {
        var pages = new LinkedHashMap<String, String>();
        for (var reader : readers.stream()
                .filter(whose)
                .filter(r -> r.opens().containsValue("A"))
                .toList()) {
            for (var line : lines.stream()
                    .filter(AccessMatrixIT::get)
                    .filter(SHOWS_THE_LOG.negate())
                    // A paper carries the moment it was set; that its words stay the same is MyReleaseTest's.
                    .filter(paper -> !paper.path().endsWith(".pdf"))
                    .toList()) {
                if (expected(line, reader) == 'A' && line.permission() != Permission.ENTER) {
                    pages.put(
                            reader.login() + " " + line.name() + " " + line.opens(),
                            alike(ask(line, reader, world, Map.of())));
                }
            }
        }
        return pages;
    }

    private static Optional<String> difference(String before, String after) {
        var known = Set.copyOf(before.lines().toList());
        return after.equals(before)
                ? Optional.empty()
                : Optional.of(after.lines()
                        .filter(line -> !known.contains(line))
                        .findFirst()
                        .orElse("something is gone"));
    }

    /** Without the form's token, the page's own address and what was said of the form before. */
    private static String alike(Guest.Answer page) {
        return page.body()
                .replaceAll("name=\"_csrf\"[^>]*value=\"[^\"]*\"", "")
                .replaceAll("href=\"[^\"]*lang=[^\"]*\"", "")
                .replaceAll("(?s)<p id=\"announcement\".*?</p>", "");
    }

    /** A fingerprint of each of our tables but those that are written by looking on. */
    private Map<String, String> everything() {
        var tables = jdbc.sql("""
                        select table_schema || '.' || table_name from information_schema.tables
                        where (table_schema = 'app' and table_type = 'BASE TABLE' and table_name not like 'session%'
                            and table_name not like 'outbox%') or (table_schema, table_name) = ('audit', 'event') order by 1
                        """).query(String.class).list();
        var found = new LinkedHashMap<String, String>();
        tables.forEach(table -> found.put(
                table,
                jdbc.sql("select coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from " + table
                                + " t")
                        .query(String.class)
                        .single()));
        return found;
    }

    private long logged() {
        return jdbc.sql("select count(*) from audit.access").query(Long.class).single();
    }

    private boolean isLogged(Endpoint line) {
        return handlers.getHandlerMethods().entrySet().stream()
                .filter(one -> one.getKey().getPatternValues().contains(line.path())
                        && one.getKey().getMethodsCondition().getMethods().stream()
                                .anyMatch(m -> m.name().equals("GET")))
                .map(one -> one.getValue().getMethodAnnotation(Access.class).logged())
                .findFirst()
                .orElse(false);
    }

    private static boolean get(Endpoint line) {
        return Stream.of("GET", "ANY").anyMatch(line.method()::equals);
    }

    private static String method(Endpoint line) {
        return get(line) ? "GET" : line.method();
    }

    private void report() {
        var found = List.copyOf(wrong);
        wrong.clear();
        System.out.println("Access matrix: " + asked + " questions asked so far");
        assertThat(found).as("docs/access says otherwise").isEmpty();
    }
}
