package no.throughgate.simulation.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.throughgate.simulation.DrawnSteps;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In how many cases each model was entered, and what it asked for there: read off our own tables, for the engine keeps no history. */
final class Entered {

    private static final String ROOT = "release-coordination";

    /** Draws no step of its own: what it does is written in the case's history. */
    private static final String CLOSURE = "absence-and-reassignment";

    private final JdbcClient jdbc;
    private final DrawnSteps drawn;

    Entered(JdbcClient jdbc, DrawnSteps drawn) {
        this.jdbc = jdbc;
        this.drawn = drawn;
    }

    /** @param cases releases or matters */
    record Count(long cases, long obligations) {}

    /** Every model, also those that nothing entered. A kind that two models draw counts for neither. */
    Map<String, Count> byModel() {
        Map<String, Set<String>> models = drawn.kindsByModel();
        Map<String, Long> drawnIn = new HashMap<>();
        models.values().stream().flatMap(Collection::stream).forEach(kind -> drawnIn.merge(kind, 1L, Long::sum));
        Map<String, Count> counts = new TreeMap<>();
        models.forEach((model, kinds) -> counts.put(
                model,
                switch (model) {
                    case ROOT -> ofRoot();
                    case CLOSURE -> ofClosures();
                    default ->
                        of(kinds.stream().filter(kind -> drawnIn.get(kind) == 1).toArray(String[]::new));
                }));
        return counts;
    }

    private Count of(String[] kinds) {
        return jdbc.sql(
                        "select count(distinct case_id) as cases, count(*) as n from app.obligation where kind = any(:kinds)")
                .param("kinds", kinds)
                .query((rs, row) -> new Count(rs.getLong("cases"), rs.getLong("n")))
                .single();
    }

    private Count ofRoot() {
        return jdbc.sql("select (select count(*) from app.release_case) as cases, count(*) as n from app.obligation")
                .query((rs, row) -> new Count(rs.getLong("cases"), rs.getLong("n")))
                .single();
    }

    private Count ofClosures() {
        return jdbc.sql("""
                        select count(distinct case_id) as cases, count(*) filter (where kind = 'obligation.reassigned') as n
                        from audit.event where kind in ('unit.closed', 'obligation.reassigned')
                        """)
                .query((rs, row) -> new Count(rs.getLong("cases"), rs.getLong("n")))
                .single();
    }
}
