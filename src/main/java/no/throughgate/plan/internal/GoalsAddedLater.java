package no.throughgate.plan.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.throughgate.access.Visibility;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.plan.AddedGoals;
import no.throughgate.plan.Plan;
import no.throughgate.plan.Plan.Agreement;
import no.throughgate.plan.Plan.Goal;
import no.throughgate.plan.Plans;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class GoalsAddedLater implements AddedGoals {

    /** In whose name the reader writes: of those who keep the case, the unit that the plan is open to. */
    private static final String WRITER = """
            select u.unit from app.release_case c cross join unnest(cast(:units as text[])) u (unit)
            where c.case_id = :case and (c.status = 'OPEN' or c.status = 'RELEASED' and u.unit not like '/prison/%%') and %s
                and u.unit in (c.prison_unit, c.prison_unit || '/coordinator',
                    '/municipality/' || coalesce(c.municipality_after, c.municipality_before) || '/coordination')
                and app.content_open(c.case_id, 'GENERAL', array[u.unit], :today)
                and exists (select 1 from app.plan p where p.case_id = c.case_id)
            order by u.unit limit 1
            """.formatted(Visibility.KEEPS_CONSENTS);

    private final JdbcClient jdbc;
    private final Plans plans;
    private final Timeline timeline;
    private final Clock clock;

    GoalsAddedLater(JdbcClient jdbc, Plans plans, Timeline timeline, Clock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayAdd(CaseId caseId, Actor reader) {
        return writer(WRITER, caseId, reader).isPresent();
    }

    @Override
    public void add(CaseId caseId, Goal goal, Agreement agreement, String ownWords, Actor by) {
        // Two who write at once write one after the other: each version has what the one before it had.
        UnitId unit = writer(WRITER + " for no key update of c", caseId, by)
                .orElseThrow(() -> Problem.notFound("case.notFound"));
        Plan until = plans.latest(caseId, by).orElseThrow(() -> Problem.notFound("case.notFound"));
        var goals = new ArrayList<>(until.goals());
        goals.add(goal);
        Instant now = clock.instant();
        plans.write(
                caseId,
                new Plans.Text(
                        until.onePage(),
                        until.strengths(),
                        goals,
                        now,
                        by.user().value(),
                        unit));
        plans.answer(caseId, agreement, ownWords, now, unit);
        timeline.record(new Entry(caseId, now, "plan.goalAdded", by.user().value(), unit, null, Map.of()));
    }

    private Optional<UnitId> writer(String sql, CaseId caseId, Actor reader) {
        var params = new HashMap<>(Visibility.params(reader, Oslo.dateOf(clock.instant())));
        params.put("case", caseId.value());
        return jdbc.sql(sql).params(params).query(String.class).optional().map(UnitId::new);
    }
}
