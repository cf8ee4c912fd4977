package no.throughgate.obligation.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.throughgate.cases.CaseFacts;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.AgreedWords;
import no.throughgate.obligation.NamedStep;
import no.throughgate.obligation.NamedSteps;
import no.throughgate.obligation.internal.Routing.Seat;
import no.throughgate.planning.DueReason;
import no.throughgate.planning.PlannedObligation.Due;
import no.throughgate.planning.Planner;
import no.throughgate.planning.RuleTables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts what people have agreed on for a step in the place of its rule. */
@Component
class Agreed implements AgreedWords {

    private final JdbcClient jdbc;
    private final ObjectProvider<NamedSteps> sources;
    private final Planner planner;
    private final RuleTables rules;

    Agreed(JdbcClient jdbc, ObjectProvider<NamedSteps> sources, Planner planner, RuleTables rules) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.planner = planner;
        this.rules = rules;
    }

    @Override
    public String of(ObligationId id) {
        return jdbc.sql("select kind, task_id from app.obligation where obligation_id = :id and task_id is not null")
                .param("id", id.value())
                .query((row, n) -> step(row.getString("kind"), row.getString("task_id")))
                .optional()
                .flatMap(step -> step)
                .map(NamedStep::what)
                .orElse("");
    }

    Optional<NamedStep> step(String kind, String taskId) {
        List<NamedSteps> knowing =
                sources.stream().filter(source -> source.kinds().contains(kind)).toList();
        return knowing.stream()
                .flatMap(source -> source.step(kind, taskId).stream())
                .findFirst();
    }

    /** Due on the day that was named, unless that has passed: nothing is born overdue. */
    Due due(Due rule, NamedStep step, CaseFacts facts, Instant now) {
        Instant day = Oslo.endOfOffice(step.day());
        boolean named = day.isAfter(now) && (step.exactly() || day.isAfter(rule.due()));
        Instant due = named ? day : rule.due();
        var row = step.area()
                .map(area -> rule.row().in(area, step.laneOr(rule.row().infoLane())))
                .orElse(rule.row());
        if (!named) {
            return new Due(row, due, rule.reason(), rule.acceptBy(), rule.firstAlarm(), rule.nearness());
        }
        var basis = Basis.of(facts);
        return new Due(
                row,
                due,
                rule.reason().limitedBy(DueReason.Limit.NAMED),
                planner.acceptBy(due, basis, now),
                planner.firstAlarm(due, basis, now),
                rule.nearness());
    }

    /** Where a named unit sits: its agency's own capability. */
    Seat seat(UnitId unit, CaseFacts facts) {
        String role = unit.agency().name();
        return new Seat(unit, rules.route(role, facts.released()).capability(), unit);
    }
}
