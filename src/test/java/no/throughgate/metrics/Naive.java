package no.throughgate.metrics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.throughgate.kernel.Oslo;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts the measures anew and otherwise than the statements do: reads the history's events and the obligations as they are, and goes through
 * them one person at a time, as somebody with a list and a pencil would.
 */
public final class Naive {

    private record Event(String caseId, int seq, Instant at, String kind, JsonNode detail) {}

    private record Task(
            String caseId,
            String kind,
            String state,
            String agency,
            Instant offered,
            @Nullable Instant closed,
            JsonNode answer) {

        boolean doneBy(Instant day) {
            return state.equals("DONE") && closed != null && !closed.isAfter(day);
        }
    }

    private record Release(String caseId, Instant at, Instant next) {}

    private final Period period;
    private final List<Event> events;
    private final List<Task> tasks;
    private final List<Release> releases = new ArrayList<>();
    private final Map<String, Long> counted = new TreeMap<>();

    public Naive(JdbcClient jdbc, Period period) {
        this.period = period;
        List<String> known = jdbc.sql("select case_id, opened_at, closed_at, status from app.release_case")
                .query((row, n) -> {
                    boolean annulled = row.getString("status").equals("ANNULLED")
                            && instant(row, "closed_at").isBefore(period.asOf());
                    return annulled || !instant(row, "opened_at").isBefore(period.asOf())
                            ? ""
                            : row.getString("case_id");
                })
                .list();
        events = jdbc
                .sql("select case_id, seq, at, kind, detail::text as detail from audit.event order by case_id, seq")
                .query((row, n) -> new Event(
                        row.getString("case_id"),
                        row.getInt("seq"),
                        instant(row, "at"),
                        row.getString("kind"),
                        JsonMapper.shared().readTree(row.getString("detail"))))
                .list()
                .stream()
                .filter(e -> known.contains(e.caseId()) && e.at().isBefore(period.asOf()))
                .toList();
        tasks = jdbc
                .sql("""
                        select o.*, u.agency, coalesce(k.data, '{}')::text as answer from app.obligation o
                        join app.unit u on u.unit_id = o.receiver_unit left join app.obligation_result k using (obligation_id) order by o.obligation_id
                        """)
                .query((row, n) -> new Task(
                        row.getString("case_id"),
                        row.getString("kind"),
                        row.getString("state"),
                        row.getString("agency"),
                        instant(row, "offered_at"),
                        row.getObject("closed_at") == null ? null : instant(row, "closed_at"),
                        JsonMapper.shared().readTree(row.getString("answer"))))
                .list()
                .stream()
                .filter(t -> known.contains(t.caseId()))
                .toList();
        List<Event> out = events.stream()
                .filter(e -> e.kind().equals("release.recorded") && !e.at().isBefore(period.from()))
                .toList();
        for (Event e : out) {
            Instant next = out.stream()
                    .filter(later -> later.caseId().equals(e.caseId()) && later.seq() > e.seq())
                    .map(Event::at)
                    .findFirst()
                    .orElse(period.asOf());
            releases.add(new Release(e.caseId(), e.at(), next));
        }
    }

    /** {@code part what} to number, for the measures that this way of counting knows; empty for the others. */
    public Optional<Map<String, Long>> of(Measure measure) {
        counted.clear();
        switch (measure) {
            case M1 -> releases.forEach(r -> whole(r, "RELEASED", notice(r)));
            case M2 -> releases.forEach(r -> whole(r, "RELEASED", mapped(r)));
            case M5 -> releases.forEach(r -> whole(r, "RELEASED", money(r)));
            case M7 -> owners();
            case M8 -> releases.forEach(r -> whole(r, "RELEASED", gate(r)));
            case M9 -> contacts();
            case M13 -> levels();
            case M17 ->
                releases.forEach(r -> whole(
                        r,
                        "RELEASED",
                        done(r, r.at(), "handOverCoordination", "takeOverTonight")
                                        .isEmpty()
                                ? "NOT_HANDED_OVER"
                                : "HANDED_OVER"));
            case M19 -> consents();
            case M31 -> stops();
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(Map.copyOf(counted));
    }

    private String notice(Release r) {
        return tasks.stream()
                .filter(t -> t.caseId().equals(r.caseId())
                        && t.kind().equals("acknowledgeNotice")
                        && t.offered().isBefore(r.next()))
                .map(Task::offered)
                .min(Comparator.naturalOrder())
                .map(sent ->
                        Oslo.dateOf(r.at()).toEpochDay() - Oslo.dateOf(sent).toEpochDay())
                .map(days -> days >= 30
                        ? "BEFORE_30"
                        : days >= 8 ? "BEFORE_8" : days >= 1 ? "BEFORE_1" : days >= -3 ? "AFTER_0_3" : "AFTER_4")
                .orElse("NEVER");
    }

    private String mapped(Release r) {
        if (done(r, r.at(), "offerMapping").stream().anyMatch(t -> says(t, "mappingWanted", "true"))) {
            return "MAPPED";
        }
        if (!done(r, r.at(), "holdShortMapping", "makeOnePagePlan").isEmpty()) {
            return "MAPPED_IN_SHORT";
        }
        return done(r, r.at(), "offerMapping").isEmpty() ? "NOT_OFFERED" : "DECLINED";
    }

    private String money(Release r) {
        Optional<LocalDate> first =
                before(r, r.next(), "setFirstPayment", "payBridgingAid", "payWeekendAid", "payPrisonCash").stream()
                        .map(t -> t.answer()
                                .path("firstPaymentOn")
                                .asString(t.answer().path("paidOn").asString("")))
                        .filter(day -> !day.isEmpty())
                        .map(LocalDate::parse)
                        .min(Comparator.naturalOrder());
        return first.map(day -> day.toEpochDay() - Oslo.dateOf(r.at()).toEpochDay())
                .map(days -> days <= 0 ? "BY_RELEASE" : days <= 7 ? "WITHIN_7" : "LATER")
                .orElse("NOT_RECORDED");
    }

    private void owners() {
        for (Release r : releases) {
            add("RELEASED count", 1);
            boolean owned = !done(
                            r,
                            r.at(),
                            "handOverCoordination",
                            "takeOverTonight",
                            "actAsInterimOwner",
                            "coverAsInterimOwner")
                    .isEmpty();
            add("NO_OWNER count", owned ? 0 : 1);
        }
    }

    private String gate(Release r) {
        return last(before(r, r.next(), "recordGateOutcome"))
                .map(t -> says(t, "metAtGate", "MET")
                        ? "MET_BY_" + t.agency()
                        : t.answer().path("metAtGate").asString("NOT_RECORDED"))
                .orElse("NOT_RECORDED");
    }

    private void contacts() {
        for (Release r : releases) {
            add("RELEASED count", 1);
            for (int day : new int[] {1, 3, 7}) {
                Instant end = Oslo.dateOf(r.at())
                        .plusDays(day + 1L)
                        .atStartOfDay(Oslo.ZONE)
                        .toInstant();
                Instant until = end.isBefore(r.next()) ? end : r.next();
                boolean reached = before(r, until, "contactDay1", "contactDay3", "contactDay7").stream()
                        .anyMatch(t -> says(t, "personReached", "true"));
                add("DAY_" + day + " count", reached ? 1 : 0);
            }
        }
    }

    private void levels() {
        within("ladder.raised").forEach(e -> add(e.detail().path("level").asString() + " count", 1));
    }

    private void consents() {
        Stream.of("given", "declined", "narrowed", "withdrawn", "expired").forEach(what -> within("consent." + what)
                .forEach(e -> add(what.toUpperCase(java.util.Locale.ROOT) + " count", 1)));
    }

    private void stops() {
        tasks.stream()
                .filter(t -> t.kind().equals("decideHardStop") && t.state().equals("DONE") && t.closed() != null)
                .filter(t -> !t.closed().isBefore(period.from()) && t.closed().isBefore(period.asOf()))
                .forEach(t -> {
                    add("DECIDED count", 1);
                    add("RED_" + t.answer().path("redLines").asString("NOT_RECORDED") + " count", 1);
                });
    }

    private Stream<Event> within(String kind) {
        return events.stream().filter(e -> e.kind().equals(kind) && !e.at().isBefore(period.from()));
    }

    private void whole(Release r, String total, String part) {
        add(total + " count", 1);
        add(part + " count", 1);
    }

    private void add(String key, long n) {
        counted.merge(key, n, Long::sum);
    }

    /** Done by that moment, it included. */
    private List<Task> done(Release r, Instant by, String... kinds) {
        return of(r, kinds, t -> t.doneBy(by));
    }

    private List<Task> before(Release r, Instant end, String... kinds) {
        return of(r, kinds, t -> t.doneBy(end.minus(Duration.ofNanos(1000))));
    }

    private List<Task> of(Release r, String[] kinds, Predicate<Task> when) {
        return tasks.stream()
                .filter(t -> t.caseId().equals(r.caseId()) && List.of(kinds).contains(t.kind()))
                .filter(when)
                .toList();
    }

    private static Optional<Task> last(List<Task> tasks) {
        return tasks.isEmpty() ? Optional.empty() : Optional.of(tasks.get(tasks.size() - 1));
    }

    private static boolean says(Task task, String key, String value) {
        return task.answer().path(key).asString("").equals(value);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
