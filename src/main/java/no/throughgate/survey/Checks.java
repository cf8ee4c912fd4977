package no.throughgate.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.throughgate.kernel.CaseId;
import no.throughgate.planning.RuleTables;
import no.throughgate.survey.Check.Limits;
import no.throughgate.worklist.Beside;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tools.jackson.databind.json.JsonMapper;

/** Y01: what whoever checks the figures has before the eyes, beside the form in which the verdict is written. */
@Component
public class Checks implements Beside {

    private static final String WAITING = """
            select s.year, s.json, s.computed_at, p.edition, p.json as before, l.edition as last_edition, l.json as last
            from app.survey s join app.matter m using (case_id)
            left join lateral (select edition, json from app.publication where year = s.year - 1 order by edition desc limit 1) p on true
            left join lateral (select edition, json from app.publication where year = s.year order by edition desc limit 1) l on true
            where m.status = 'OPEN' and s.json is not null
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final FigureSum sums;
    private final RuleTables rules;

    Checks(JdbcClient jdbc, JsonMapper json, FigureSum sums, RuleTables rules) {
        this.rules = rules;
        this.jdbc = jdbc;
        this.json = json;
        this.sums = sums;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("checkFigures");
    }

    @Override
    public String show(CaseId survey, Model model) {
        of(survey).ifPresent(check -> model.addAttribute("check", check));
        return "survey/check";
    }

    public Optional<Check> of(CaseId survey) {
        return jdbc.sql(WAITING + " and s.case_id = :case")
                .param("case", survey.value())
                .query(this::check)
                .optional();
    }

    /** The latest year first. */
    public List<Check> underWay() {
        return jdbc.sql(WAITING + " order by s.year desc").query(this::check).list();
    }

    private boolean same(String figures, @Nullable String published) {
        return published != null && sums.of(published).equals(sums.of(figures));
    }

    private Check check(ResultSet rs, int n) throws SQLException {
        var now = json.readTree(rs.getString("json"));
        String before = rs.getString("before");
        var limits = new Limits(rules.figureCheck("NOT_RECORDED"), rules.figureCheck("CHANGED"));
        return new Check(
                rs.getInt("year"),
                now.get("from").asString(),
                now.get("asOf").asString(),
                rs.getTimestamp("computed_at").toInstant(),
                rs.getInt("edition"),
                same(rs.getString("json"), rs.getString("last")) ? rs.getInt("last_edition") : 0,
                limits,
                new Comparison(limits.notRecorded(), limits.changed())
                        .of(now, before == null ? null : json.readTree(before)));
    }
}
