package no.throughgate.obligation.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.WorkingCalendar;
import no.throughgate.notice.Notice;
import no.throughgate.notice.Notices;
import no.throughgate.obligation.Extensions;
import no.throughgate.obligation.WrongAnswer;
import no.throughgate.planning.ExtensionReason;
import no.throughgate.planning.ExtensionWindow;
import no.throughgate.planning.Planner;
import org.springframework.stereotype.Component;

/** A due date that its owner puts off in time, with a reason. */
@Component
class Extending implements Extensions {

    private final Rows rows;
    private final Held held;
    private final Redates redates;
    private final Cases cases;
    private final Planner planner;
    private final WorkingCalendar calendar;
    private final Notices notices;
    private final MovableClock clock;

    Extending(
            Rows rows,
            Held held,
            Redates redates,
            Cases cases,
            Planner planner,
            WorkingCalendar calendar,
            Notices notices,
            MovableClock clock) {
        this.rows = rows;
        this.held = held;
        this.redates = redates;
        this.cases = cases;
        this.planner = planner;
        this.calendar = calendar;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public Optional<ExtensionWindow> window(ObligationId id) {
        Instant now = clock.instant();
        return rows.find(id)
                .filter(row -> row.state() == Row.State.ACCEPTED && row.due().isAfter(now))
                .flatMap(row -> window(row, cases.facts(row.caseId()), now));
    }

    private Optional<ExtensionWindow> window(Row row, CaseFacts facts, Instant now) {
        return planner.extension(row.kind(), row.due(), rows.dueReason(row), Basis.of(facts), now);
    }

    void extend(ObligationId id, Actor actor, LocalDate to, ExtensionReason because) {
        Row row = held.accepted(id, actor);
        held.notTakenByAnother(row, actor);
        Instant now = clock.instant();
        if (!row.due().isAfter(now)) {
            throw Problem.conflict("obligation.extension.overdue");
        }
        CaseFacts facts = cases.facts(row.caseId());
        Instant due = window(row, facts, now)
                .map(window -> due(window, to))
                .orElseThrow(() -> Problem.conflict("obligation.extension.stands"));
        redates.redate(List.of(redate(row, due, because, facts, now)), now);
        if (row.level() >= 0) {
            notices.acknowledge(id, actor.user(), row.receiver());
        }
        if (row.betweenAgencies()) {
            notices.tell(new Notice(row.caseId(), id, "extended", 0, row.sender(), null, false));
        }
        held.record(
                row,
                actor,
                now,
                "obligation.extended",
                Map.of(
                        "kind", row.kind(),
                        "from", Oslo.dateOf(row.due()).toString(),
                        "to", to.toString(),
                        "reason", because.name()));
    }

    private Instant due(ExtensionWindow window, LocalDate to) {
        if (to.isBefore(window.first())) {
            throw new WrongAnswer("to", "obligation.extension.notLater");
        }
        if (to.isAfter(window.last())) {
            throw new WrongAnswer("to", "obligation.extension.tooLate");
        }
        if (!calendar.isWorkingDay(to)) {
            throw new WrongAnswer("to", "obligation.extension.notAWorkingDay");
        }
        return window.due(to);
    }

    /** The alarms start anew. What came back keeps its clock, and a miss that somebody already contains stays contained. */
    private Redates.Redate redate(Row row, Instant due, ExtensionReason because, CaseFacts facts, Instant now) {
        String reason = rows.dueReason(row).extended(row.due(), because).encode();
        if (row.level() >= 3 || row.cameBack()) {
            return new Redates.Redate(row.id(), due, reason, row.level(), row.nextAlarm(), null);
        }
        return new Redates.Redate(row.id(), due, reason, -1, planner.firstAlarm(due, Basis.of(facts), now), null);
    }
}
