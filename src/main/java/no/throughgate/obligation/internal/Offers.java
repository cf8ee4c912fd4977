package no.throughgate.obligation.internal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.notice.Notices;
import no.throughgate.obligation.ObligationProcess;
import no.throughgate.obligation.Refusal;
import no.throughgate.planning.Planner;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** An offer and its answer: accepted, refused, given back later, or offered to somebody else. */
@Component
class Offers {

    private final Rows rows;
    private final Held held;
    private final Births births;
    private final UnitCapacity capacity;
    private final Refusals refusals;
    private final Cases cases;
    private final Directory directory;
    private final Planner planner;
    private final ObligationProcess process;
    private final WakeUps wakeUps;
    private final Notices notices;
    private final MovableClock clock;

    Offers(
            Rows rows,
            Held held,
            Births births,
            UnitCapacity capacity,
            Refusals refusals,
            Cases cases,
            Directory directory,
            Planner planner,
            @Lazy ObligationProcess process,
            WakeUps wakeUps,
            Notices notices,
            MovableClock clock) {
        this.rows = rows;
        this.held = held;
        this.births = births;
        this.capacity = capacity;
        this.refusals = refusals;
        this.cases = cases;
        this.directory = directory;
        this.planner = planner;
        this.process = process;
        this.wakeUps = wakeUps;
        this.notices = notices;
        this.clock = clock;
    }

    void accept(ObligationId id, Actor actor) {
        Row row = held.any(id, actor);
        if (row.state() != Row.State.OFFERED) {
            throw Problem.conflict("obligation.notOffered");
        }
        capacity.room(row);
        Instant now = clock.instant();
        CaseFacts facts = cases.facts(row.caseId());
        // A miss that somebody already contains stays contained until it is done: accepting it starts no second ladder.
        boolean contained = row.level() >= 3;
        // Accepted after the due date: no reminder of what has passed, the due alarm itself is next.
        boolean late = row.containment() || !row.due().isAfter(now);
        Instant first = late ? row.due() : planner.firstAlarm(row.due(), Basis.of(facts), now);
        Instant alarm = contained ? null : first;
        if (!rows.accept(row, now, contained ? row.level() : late ? 0 : -1, alarm)) {
            throw Problem.conflict("obligation.notOffered");
        }
        notices.acknowledge(id, actor.user(), row.receiver());
        if (row.containment()) {
            wakeUps.at(facts, alarm);
        }
        held.record(row, actor, now, "obligation.accepted", Map.of("kind", row.kind()));
    }

    void refuse(ObligationId id, Actor actor, Refusal refusal) {
        Row row = held.any(id, actor);
        if (row.state() != Row.State.OFFERED) {
            throw Problem.conflict("obligation.notOffered");
        }
        bounce(row, actor, Row.State.REJECTED, refusal, "obligation.refused");
    }

    void giveBack(ObligationId id, Actor actor, Refusal reason) {
        Row row = held.any(id, actor);
        if (row.state() != Row.State.ACCEPTED || !returnable(row)) {
            throw Problem.conflict("obligation.notYoursToReturn");
        }
        held.notTakenByAnother(row, actor);
        bounce(row, actor, Row.State.RETURNED, reason, "obligation.returned");
    }

    /** What one's own unit owes nobody takes back, except where the model draws what follows: a slot at the gate that cannot be kept. */
    private boolean returnable(Row row) {
        return row.betweenAgencies() || (!row.cameBack() && process.drawsRefusal(row.kind()));
    }

    private void bounce(Row row, Actor actor, Row.State to, Refusal refusal, String kind) {
        Instant now = clock.instant();
        if (!rows.close(row, to, refusal.code().name(), now)) {
            throw Problem.conflict("obligation.changedMeanwhile");
        }
        rows.lacks(row, refusal.missing());
        held.record(
                row,
                actor,
                now,
                kind,
                Map.of("kind", row.kind(), "reason", refusal.code().name()));
        notices.acknowledge(row.id(), actor.user(), row.receiver());
        if (row.level() >= 3) {
            // The no answers the silence: what follows has an owner and a ladder of its own.
            process.fulfilled(row.caseId(), row.id());
        }
        refusals.follow(row, refusal);
    }

    void reoffer(ObligationId id, Actor actor, Optional<UnitId> receiver) {
        Row row = held.any(id, actor);
        if (row.state() != Row.State.ACCEPTED || row.refusals() == 0) {
            throw Problem.conflict("obligation.notYoursToOffer");
        }
        held.notTakenByAnother(row, actor);
        CaseFacts facts = cases.facts(row.caseId());
        UnitId asked = receiver.orElseGet(() -> births.receiver(facts, row.kind()));
        if (asked.equals(row.receiver())) {
            throw Problem.conflict("obligation.nobodyElseToOffer");
        }
        if (births.closedTo(facts, row.kind(), asked)) {
            throw Problem.conflict("obligation.notSharedWithThem");
        }
        Instant now = clock.instant();
        if (!rows.close(row, Row.State.WITHDRAWN, "REOFFERED", now)) {
            throw Problem.conflict("obligation.changedMeanwhile");
        }
        if (row.level() >= 3) {
            process.fulfilled(row.caseId(), row.id());
        }
        if (receiver.isPresent()) {
            if (!directory.exists(receiver.get())) {
                throw Problem.invalid("obligation.noSuchUnit");
            }
            if (receiver.get().agency() != births.receiver(facts, row.kind()).agency()) {
                throw Problem.invalid("obligation.wrongKindOfUnit");
            }
            births.offeredTo(facts, row, row.receiver(), receiver.get());
        } else {
            births.anew(facts, row);
        }
        held.record(row, actor, now, "obligation.offeredAgain", Map.of("kind", row.kind()));
    }
}
