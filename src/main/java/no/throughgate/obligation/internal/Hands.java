package no.throughgate.obligation.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import no.throughgate.cases.Cases;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.ObligationProcess;
import no.throughgate.obligation.OpenDoors;
import no.throughgate.obligation.RaisedHands;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** "This is going wrong": a raised hand asks the case's ladder for help before any date has passed. */
@Component
class Hands {

    private final Containments containments;
    private final RaisedHands hands;
    private final Cases cases;
    private final ObligationProcess process;
    private final OpenDoors doors;
    private final Timeline timeline;
    private final MovableClock clock;

    Hands(
            Containments containments,
            RaisedHands hands,
            Cases cases,
            @Lazy ObligationProcess process,
            OpenDoors doors,
            Timeline timeline,
            MovableClock clock) {
        this.containments = containments;
        this.hands = hands;
        this.cases = cases;
        this.process = process;
        this.doors = doors;
        this.timeline = timeline;
        this.clock = clock;
    }

    void raise(CaseId caseId, Optional<ObligationId> id, Actor actor) {
        if (!hands.mayRaise(actor, caseId, id)) {
            throw Problem.notFound(id.isPresent() ? "obligation.notFound" : "case.notFound");
        }
        if (!cases.lock(caseId).open()) {
            throw Problem.conflict("case.closed");
        }
        if (hands.isUp(caseId, id)) {
            throw Problem.conflict("obligation.handIsUp");
        }
        Instant now = clock.instant();
        // The person belongs to no unit.
        UnitId unit =
                actor.units().stream().min(Comparator.comparing(UnitId::value)).orElse(null);
        containments.hand(caseId, id, actor, unit, now);
        timeline.record(new Entry(caseId, now, "hand.raised", actor.user().value(), unit, id.orElse(null), Map.of()));
        if (id.isEmpty()) {
            doors.changed(caseId, OpenDoors.Change.CRISIS);
        }
        process.handRaised(caseId);
    }
}
