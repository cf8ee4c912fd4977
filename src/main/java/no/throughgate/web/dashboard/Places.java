package no.throughgate.web.dashboard;

import java.util.LinkedHashMap;
import java.util.Map;
import no.throughgate.access.CurrentUser;
import no.throughgate.web.dashboard.Watched.Watcher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the cases that a reader watches over come from and go to: by what a page may be narrowed. */
@Component
public class Places {

    private static final String PRISONS = """
            select distinct p.unit_id as key, p.name from mine m join app.unit p on p.unit_id = m.prison_unit order by p.name
            """;
    private static final String MUNICIPALITIES = """
            select distinct n.code as key, n.name from mine m join app.municipality n on n.code = m.municipality and n.valid_until is null order by n.name
            """;

    private final JdbcClient jdbc;
    private final Watched watched;

    Places(JdbcClient jdbc, Watched watched) {
        this.jdbc = jdbc;
        this.watched = watched;
    }

    /**
     * @param prisons names by unit id
     * @param municipalities names by code
     */
    public record Choices(Map<String, String> prisons, Map<String, String> municipalities) {

        public static final Choices NONE = new Choices(Map.of(), Map.of());
    }

    public Choices of(CurrentUser user) {
        return of(watched.by(user));
    }

    Choices of(Watcher watcher) {
        return new Choices(choices(watcher, PRISONS), choices(watcher, MUNICIPALITIES));
    }

    private Map<String, String> choices(Watcher watcher, String statement) {
        var choices = new LinkedHashMap<String, String>();
        jdbc.sql(Watched.MINE + statement)
                .params(watcher.params(Scope.of(null, null)))
                .query(row -> {
                    choices.put(row.getString("key"), row.getString("name"));
                });
        return choices;
    }
}
