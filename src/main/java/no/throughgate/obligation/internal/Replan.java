package no.throughgate.obligation.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.DateMoves.Change;
import no.throughgate.obligation.DateMoves.Effect;
import no.throughgate.obligation.DateMoves.Preview;
import no.throughgate.planning.Planner;
import no.throughgate.planning.PlanningBasis;
import no.throughgate.planning.Replanned;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a new release date does to a case's open obligations: computed once, shown as preview or written as it stands. */
@Component
class Replan {

    private final Planner planner;
    private final Agreed agreed;
    private final MovableClock clock;

    Replan(Planner planner, Agreed agreed, MovableClock clock) {
        this.planner = planner;
        this.agreed = agreed;
        this.clock = clock;
    }

    record Result(Preview preview, List<Redates.Redate> redates) {}

    Result of(CaseFacts facts, ReleaseDate to, PlanningBasis after, List<Row> open, Set<String> endedTasks) {
        Instant now = clock.instant();
        PlanningBasis before = Basis.of(facts);
        List<Change> changes = new ArrayList<>();
        List<Redates.Redate> redates = new ArrayList<>();
        Set<UnitId> told = new LinkedHashSet<>();
        told.add(facts.prison());
        for (Row row : open) {
            told.add(row.receiver());
            if (row.containment()) {
                continue;
            }
            if (endedTasks.contains(row.taskId())) {
                changes.add(new Change(row.id(), row.kind(), row.receiver(), row.due(), row.due(), Effect.WITHDRAWN));
                continue;
            }
            if (agreed.step(row.kind(), row.taskId()).isPresent()) {
                // What people agreed on stands until they agree on something else.
                changes.add(new Change(row.id(), row.kind(), row.receiver(), row.due(), row.due(), Effect.UNCHANGED));
                continue;
            }
            Replanned r = planner.replan(row.kind(), row.due(), before, after, now);
            changes.add(new Change(
                    row.id(),
                    row.kind(),
                    row.receiver(),
                    row.due(),
                    r.due(),
                    Effect.valueOf(r.kind().name())));
            if (r.changed()) {
                redates.add(redate(row, r, after, now));
            }
        }
        List<String> warnings = planner.warnings(to.date()).stream()
                .map(w -> "release.warning." + w.name())
                .toList();
        return new Result(new Preview(facts.caseId(), to, changes, List.copyOf(told), warnings, null), redates);
    }

    /**
     * A due date that moved ahead starts its alarms anew: the alarm that stood is closed, the first due date stays in the
     * row for the measures. An offer keeps its accept-by clock, and so does what came back to be offered anew, unless the release comes so near that
     * the answer would come after it is due. A miss that somebody already contains stays contained.
     */
    Redates.Redate redate(Row row, Replanned r, PlanningBasis after, Instant now) {
        String reason = r.reason().encode();
        if (row.level() >= 3) {
            return new Redates.Redate(row.id(), r.due(), reason, row.level(), row.nextAlarm(), null);
        }
        if (row.state() == Row.State.OFFERED || row.cameBack()) {
            Instant answer = answerBy(row, r.due(), after, now);
            return new Redates.Redate(
                    row.id(),
                    r.due(),
                    reason,
                    row.level(),
                    answer,
                    row.state() == Row.State.OFFERED && row.level() <= 0 ? answer : null);
        }
        if (!r.due().isAfter(now)) {
            return new Redates.Redate(row.id(), r.due(), reason, row.level(), row.nextAlarm(), null);
        }
        return new Redates.Redate(row.id(), r.due(), reason, -1, planner.firstAlarm(r.due(), after, now), null);
    }

    private @Nullable Instant answerBy(Row row, Instant due, PlanningBasis after, Instant now) {
        Instant before = row.nextAlarm();
        if (before == null || row.level() > 0) {
            return before;
        }
        Instant anew = planner.acceptBy(due, after, now);
        return anew.isBefore(before) ? anew : before;
    }
}
