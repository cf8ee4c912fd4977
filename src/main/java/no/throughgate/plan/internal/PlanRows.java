package no.throughgate.plan.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.throughgate.access.Visibility;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UnitId;
import no.throughgate.plan.Plan;
import no.throughgate.plan.Plan.Agreement;
import no.throughgate.plan.Plan.Answer;
import no.throughgate.plan.Plan.Goal;
import no.throughgate.plan.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads under the consent for goals and strengths: in the rules of sharing that is the area GENERAL. */
@Component
@Transactional
class PlanRows implements Plans {

    private static final String OPEN = Visibility.DAYS;

    private final JdbcClient jdbc;
    private final Clock clock;

    PlanRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean open(CaseId caseId, Actor reader) {
        return jdbc.sql("select " + OPEN)
                .params(params(caseId, reader))
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Plan> latest(CaseId caseId, Actor reader) {
        return versions(caseId, reader).stream().findFirst();
    }

    @Override
    public List<Plan> versions(CaseId caseId, Actor reader) {
        Map<Integer, List<Goal>> goals = goals(caseId, reader);
        return jdbc.sql("""
                        select p.*, coalesce(s.display_name, p.written_by) as writer, a.agreement, a.own_words, a.answered_at, a.recorded_unit is null as herself
                        from app.plan p
                        left join app.staff s on s.user_id = p.written_by
                        left join lateral (select * from app.plan_answer w where w.case_id = p.case_id and w.version = p.version
                            order by w.answer_id desc limit 1) a on true
                        where p.case_id = :case and %s order by p.version desc
                        """.formatted(OPEN))
                .params(params(caseId, reader))
                .query((row, n) -> new Plan(
                        row.getInt("version"),
                        row.getBoolean("one_page"),
                        row.getString("strengths"),
                        goals.getOrDefault(row.getInt("version"), List.of()),
                        instant(row, "written_at"),
                        row.getString("writer"),
                        answer(row)))
                .list();
    }

    private Map<Integer, List<Goal>> goals(CaseId caseId, Actor reader) {
        var goals = new HashMap<Integer, List<Goal>>();
        jdbc.sql("select * from app.plan_goal where case_id = :case and %s order by goal_no".formatted(OPEN))
                .params(params(caseId, reader))
                .query(row -> {
                    goals.computeIfAbsent(row.getInt("version"), version -> new java.util.ArrayList<>())
                            .add(new Goal(
                                    LifeArea.valueOf(row.getString("life_area")),
                                    row.getString("goal"),
                                    row.getString("next_step")));
                });
        return goals;
    }

    @Override
    public int write(CaseId caseId, Text text) {
        int version = jdbc.sql("""
                        insert into app.plan (case_id, version, one_page, strengths, written_at, written_by, written_unit)
                        select :case, coalesce(max(version), 0) + 1, :onePage, :strengths, :at, :by, :unit
                        from app.plan where case_id = :case
                        returning version
                        """)
                .param("case", caseId.value())
                .param("onePage", text.onePage())
                .param("strengths", text.strengths())
                .param("at", Timestamp.from(text.at()))
                .param("by", text.by())
                .param("unit", text.unit().value())
                .query(Integer.class)
                .single();
        for (int n = 0; n < text.goals().size(); n++) {
            Goal goal = text.goals().get(n);
            jdbc.sql("insert into app.plan_goal values (:case, :version, :n, :area, :goal, :step)")
                    .param("case", caseId.value())
                    .param("version", version)
                    .param("n", n + 1)
                    .param("area", goal.area().name())
                    .param("goal", goal.goal())
                    .param("step", goal.nextStep())
                    .update();
        }
        return version;
    }

    @Override
    public void answer(CaseId caseId, Agreement agreement, String ownWords, Instant at, UnitId recordedBy) {
        insert(caseId, agreement, ownWords, at, recordedBy.value());
    }

    /** On her own page, where no unit has heard it. */
    void answerOwn(CaseId caseId, Agreement agreement, String ownWords, Instant at) {
        insert(caseId, agreement, ownWords, at, null);
    }

    private void insert(CaseId caseId, Agreement agreement, String ownWords, Instant at, @Nullable String recordedBy) {
        jdbc.sql("""
                        insert into app.plan_answer (case_id, version, agreement, own_words, answered_at, recorded_unit)
                        select case_id, version, :agreement, :words, :at, :unit from app.plan
                        where case_id = :case order by version desc limit 1
                        """)
                .param("case", caseId.value())
                .param("agreement", agreement.name())
                .param("words", ownWords)
                .param("at", Timestamp.from(at))
                .param("unit", recordedBy, Types.VARCHAR)
                .update();
    }

    @Override
    public boolean agreed(CaseId caseId) {
        return jdbc.sql("""
                        select coalesce((select a.agreement from app.plan_answer a where a.case_id = :case
                            and a.version = (select max(version) from app.plan where case_id = :case)
                            order by a.answer_id desc limit 1), '') <> 'DISAGREES'
                        """).param("case", caseId.value()).query(Boolean.class).single();
    }

    private static Optional<Answer> answer(ResultSet row) throws SQLException {
        String agreement = row.getString("agreement");
        return agreement == null
                ? Optional.empty()
                : Optional.of(new Answer(
                        Agreement.valueOf(agreement),
                        row.getString("own_words"),
                        instant(row, "answered_at"),
                        row.getBoolean("herself")));
    }

    private Map<String, Object> params(CaseId caseId, Actor reader) {
        var params = new HashMap<>(Visibility.params(reader, Oslo.dateOf(clock.instant())));
        params.put("case", caseId.value());
        return params;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
