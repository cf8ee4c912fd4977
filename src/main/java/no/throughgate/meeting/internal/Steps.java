package no.throughgate.meeting.internal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.NamedStep;
import no.throughgate.obligation.NamedSteps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who owes a decision, and by when: as the group decided. And a meeting that was called for a later day is not due before it. */
@Component
class Steps implements NamedSteps {

    private static final String DECISION = "carryOutDecision";

    private final JdbcClient jdbc;

    Steps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(DECISION, "holdFirstMeeting", "holdThirdMeeting", "holdExtraMeeting");
    }

    @Override
    public Optional<NamedStep> step(String kind, String taskId) {
        return kind.equals(DECISION) ? decision(taskId).or(() -> next(taskId)) : meetingDay(taskId);
    }

    private Optional<NamedStep> decision(String taskId) {
        return jdbc.sql("select unit, due_on, life_area, decision from app.meeting_decision where task_id = :task")
                .param("task", taskId)
                .query((row, n) -> new NamedStep(
                        Optional.of(new UnitId(row.getString("unit"))),
                        row.getObject("due_on", LocalDate.class),
                        true,
                        Optional.of(LifeArea.valueOf(row.getString("life_area"))),
                        row.getString("decision")))
                .optional();
    }

    /** A task that knows its decision not yet takes the first of its meeting that has no task. */
    private Optional<NamedStep> next(String taskId) {
        int taken = jdbc.sql("""
                        update app.meeting_decision set task_id = :task where decision_id = (
                            select d.decision_id from app.meeting_decision d join app.meeting_step s using (meeting_id)
                            where s.task_id = :task and d.task_id is null order by d.decision_id limit 1)
                        """).param("task", taskId).update();
        return taken == 0 ? Optional.empty() : decision(taskId);
    }

    private Optional<NamedStep> meetingDay(String taskId) {
        return jdbc.sql("""
                        select timezone('Europe/Oslo', p.starts_at)::date as day from app.meeting_step s join app.meeting m using (meeting_id)
                        join app.appointment p using (appointment_id) where s.task_id = :task and p.cancelled_at is null
                        """)
                .param("task", taskId)
                .query((row, n) -> new NamedStep(
                        Optional.empty(), row.getObject("day", LocalDate.class), false, Optional.empty(), ""))
                .optional();
    }
}
