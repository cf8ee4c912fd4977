package no.throughgate.web.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Visibility;
import no.throughgate.directory.Directory;
import no.throughgate.directory.Unit;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every line of the access log about the person: the unit, the first name of who looked, when and how. A first name is enough to ask
 * about it in the unit; a full name would follow an officer home.
 */
@Component
class WhoLooked {

    private static final int PAGE = 200;

    private final JdbcClient jdbc;
    private final OwnCases own;
    private final Directory directory;

    WhoLooked(JdbcClient jdbc, OwnCases own, Directory directory) {
        this.jdbc = jdbc;
        this.own = own;
        this.directory = directory;
    }

    /** @param how LIST, OPENED or WORKED; REFUSED for who was turned away; @param self the person herself */
    private record Line(long id, Instant at, String unit, String firstName, String how, String action, boolean self) {

        LocalDate day() {
            return Oslo.dateOf(at);
        }
    }

    /** One person's looks of one kind on one day. @param actions as the log has them, each once; @param times the latest first */
    record Look(String unit, String firstName, String how, boolean self, List<String> actions, List<Instant> times) {}

    record Day(LocalDate day, List<Look> looks) {}

    /** @param next where the next page begins; null on the last one */
    record Page(List<Day> days, @Nullable Long next) {}

    /** @param before the access log's number that the page comes before */
    Page of(OwnCase mine, CurrentUser user, long before) {
        var params = own.params(mine.caseId(), user);
        params.put("before", before);
        params.put("limit", PAGE + 1);
        List<Line> lines = jdbc.sql("""
                        select a.access_id, a.at, a.units, a.action, a.result, coalesce(split_part(s.display_name, ' ', 1), '') as first_name,
                            a.user_id = :user as self
                        from audit.access a left join app.staff s on s.user_id = a.user_id
                        where (a.case_id = :case or a.shown_cases @> array[cast(:case as text)]) and a.access_id < :before and %s
                        order by a.access_id desc limit :limit
                        """.formatted(Visibility.OWN))
                .params(params)
                .query(this::line)
                .list();
        boolean more = lines.size() > PAGE;
        List<Line> shown = more ? lines.subList(0, PAGE) : lines;
        return new Page(days(shown), more ? shown.get(PAGE - 1).id() : null);
    }

    private static List<Day> days(List<Line> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(Line::day, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(day -> new Day(day.getKey(), looks(day.getValue())))
                .toList();
    }

    private static List<Look> looks(List<Line> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> List.of(line.unit(), line.firstName(), line.how(), line.self()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(same -> new Look(
                        same.get(0).unit(),
                        same.get(0).firstName(),
                        same.get(0).how(),
                        same.get(0).self(),
                        same.stream().map(Line::action).distinct().sorted().toList(),
                        same.stream().map(Line::at).toList()))
                .toList();
    }

    private Line line(ResultSet row, int n) throws SQLException {
        return new Line(
                row.getLong("access_id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Arrays.stream(row.getString("units").split(" "))
                        .filter(unit -> !unit.isEmpty())
                        .map(this::name)
                        .collect(Collectors.joining(", ")),
                row.getString("first_name"),
                how(row.getString("action"), row.getInt("result")),
                row.getString("action"),
                row.getBoolean("self"));
    }

    private static String how(String action, int result) {
        if (result >= 400) {
            return "REFUSED";
        }
        return switch (action.split(" ")[0]) {
            case "LIST" -> "LIST";
            case "VIEW", "OWN" -> "OPENED";
            default -> "WORKED";
        };
    }

    private String name(String unit) {
        try {
            return directory.unit(new UnitId(unit)).map(Unit::name).orElse(unit);
        } catch (Problem unknown) {
            return unit;
        }
    }
}
