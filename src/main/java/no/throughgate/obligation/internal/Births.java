package no.throughgate.obligation.internal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.kernel.InfoLane;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Profile;
import no.throughgate.kernel.UnitId;
import no.throughgate.notice.Notice;
import no.throughgate.notice.Notices;
import no.throughgate.obligation.NamedStep;
import no.throughgate.obligation.OtherReceivers;
import no.throughgate.obligation.internal.Routing.Seat;
import no.throughgate.planning.CatalogueRow;
import no.throughgate.planning.Ladder;
import no.throughgate.planning.PlannedObligation.Due;
import no.throughgate.planning.Planner;
import no.throughgate.planning.RuleMissing;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How an obligation comes into the world: planned, routed, offered or owned, told, and with its first alarm set. */
@Component
class Births {

    /** Who finds another way with the person: the prison, after release the municipality. */
    static final String CASE_HOLDER = "CASE_HOLDER";

    private final Planner planner;
    private final Routing routing;
    private final LostConsents lost;
    private final Rows rows;
    private final OtherReceivers others;
    private final Agreed agreed;
    private final UnitCapacity capacity;
    private final WakeUps wakeUps;
    private final Notices notices;
    private final Timeline timeline;
    private final MovableClock clock;

    Births(
            Planner planner,
            Routing routing,
            LostConsents lost,
            Rows rows,
            OtherReceivers others,
            Agreed agreed,
            UnitCapacity capacity,
            WakeUps wakeUps,
            Notices notices,
            Timeline timeline,
            MovableClock clock) {
        this.planner = planner;
        this.routing = routing;
        this.lost = lost;
        this.rows = rows;
        this.others = others;
        this.agreed = agreed;
        this.capacity = capacity;
        this.wakeUps = wakeUps;
        this.notices = notices;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** As the catalogue says: from the sender's role to the receiver's. */
    ObligationId byRule(CaseFacts facts, String kind, String taskId, int refusals, Optional<ObligationId> contains) {
        return byRule(facts, kind, taskId, refusals, contains.orElse(null), false);
    }

    /** The same task asked for anew, as the catalogue says. */
    ObligationId anew(CaseFacts facts, Row earlier) {
        return byRule(
                earlier.seenFrom(facts),
                earlier.kind(),
                earlier.taskId(),
                earlier.refusals(),
                earlier.contains(),
                earlier.resting());
    }

    private ObligationId byRule(
            CaseFacts facts, String kind, String taskId, int refusals, @Nullable ObligationId contains, boolean rests) {
        Due due = plan(facts, kind, taskId);
        Seat named = agreed.step(kind, taskId)
                .flatMap(NamedStep::unit)
                .map(unit -> agreed.seat(unit, facts))
                .orElseGet(() -> routing.seat(due.row().receiverRole(), facts));
        // What the person has taken back from this kind of office is not sent there by a later step.
        boolean closed = lost.closes(facts.caseId(), due.row(), named.unit());
        Seat receiver = closed ? routing.seat(CASE_HOLDER, facts) : named;
        UnitId sender = closed || due.row().insideOneAgency()
                ? receiver.unit()
                : routing.seat(due.row().senderRole(), facts).unit();
        return bear(
                facts, due, false, taskId, sender, receiver.unit(), receiver.capability(), refusals, contains, rests);
    }

    /** The question that was refused, asked anew of the unit the coordinator has chosen. */
    ObligationId byChoice(CaseFacts facts, String kind, String taskId, int refusals, UnitId chosen) {
        Due due = plan(facts, kind, taskId);
        return bear(
                facts,
                due,
                false,
                taskId,
                routing.seat("COORDINATOR", facts).unit(),
                chosen,
                routing.seat(due.row().receiverRole(), facts).capability(),
                refusals,
                null,
                false);
    }

    /** Who the rules would ask. */
    UnitId receiver(CaseFacts facts, String kind) {
        return routing.seat(ruled(facts, kind).row().receiverRole(), facts).unit();
    }

    /** Has the person taken back what this unit would need to know for it? */
    boolean closedTo(CaseFacts facts, String kind, UnitId unit) {
        return lost.closes(facts.caseId(), ruled(facts, kind).row(), unit);
    }

    /** The same task offered to a unit of somebody's choice. */
    ObligationId offeredTo(CaseFacts now, Row earlier, UnitId sender, UnitId receiver) {
        CaseFacts facts = earlier.seenFrom(now);
        Due due = plan(facts, earlier.kind(), earlier.taskId());
        boolean named = agreed.step(earlier.kind(), earlier.taskId())
                .flatMap(NamedStep::unit)
                .isPresent();
        String capability = named
                ? agreed.seat(receiver, facts).capability()
                : routing.seat(due.row().receiverRole(), facts).capability();
        return bear(
                facts,
                due,
                false,
                earlier.taskId(),
                sender,
                receiver,
                capability,
                earlier.refusals(),
                earlier.contains(),
                earlier.resting());
    }

    /** The same task, back with whoever must now decide or complete what is missing. */
    ObligationId heldBy(CaseFacts now, Row earlier, String role) {
        CaseFacts facts = earlier.seenFrom(now);
        Due due = plan(facts, earlier.kind(), earlier.taskId());
        Seat holder = routing.seat(insideItsLane(due.row(), facts).orElse(role), facts);
        return bear(
                facts,
                due,
                true,
                earlier.taskId(),
                holder.unit(),
                holder.unit(),
                holder.capability(),
                earlier.refusals() + 1,
                earlier.contains(),
                earlier.resting());
    }

    /**
     * What only health workers may see is held by health workers also when it comes back, and what only the prison's leader may
     * see by the leader: the coordinator hears that something must be contained, not what.
     */
    private static Optional<String> insideItsLane(CatalogueRow rule, CaseFacts facts) {
        if (rule.infoLane() != InfoLane.RESTRICTED) {
            return Optional.empty();
        }
        return switch (rule.lifeArea()) {
            case HEALTH_AND_SUBSTANCE -> Optional.of(facts.released() ? "HEALTH" : "PRISON_HEALTH");
            case LAW_AND_CONDITIONS -> Optional.of("PRISON_LEAD");
            default -> Optional.empty();
        };
    }

    /**
     * A step that is already under way stays, even when a moved date has given the case a profile that would not have
     * asked for it: then the standard rule says when.
     */
    Due plan(CaseFacts facts, String kind, String taskId) {
        Due rule = ruled(facts, kind);
        return agreed.step(kind, taskId)
                .map(step -> agreed.due(rule, step, facts, clock.instant()))
                .orElse(rule);
    }

    private Due ruled(CaseFacts facts, String kind) {
        return ruled(facts, kind, facts.release())
                .or(() -> facts.release() == null ? ruled(facts, kind, today()) : Optional.empty())
                .orElseThrow(() -> new RuleMissing("no rule says when " + kind + " is due"));
    }

    private Optional<Due> ruled(CaseFacts facts, String kind, @Nullable ReleaseDate release) {
        return Stream.of(facts.profile(), Profile.STANDARD, Profile.REMAND_OPEN)
                .map(profile -> planner.plan(kind, Basis.of(facts, release, profile), clock.instant()))
                .filter(Due.class::isInstance)
                .map(Due.class::cast)
                .findFirst();
    }

    /** No day to count from, as for what rests until the next release has one: today stands in for it, and what goes on then is due anew. */
    private ReleaseDate today() {
        return new ReleaseDate(Oslo.dateOf(clock.instant()), ReleaseType.SENTENCE_END, Certainty.ESTIMATED);
    }

    private ObligationId bear(
            CaseFacts facts,
            Due due,
            boolean cameBack,
            String taskId,
            UnitId sender,
            UnitId receiver,
            String capability,
            int refusals,
            @Nullable ObligationId contains,
            boolean rests) {
        Instant now = clock.instant();
        CatalogueRow rule = due.row();
        boolean offered = !sender.equals(receiver);
        boolean reachable = !offered || notices.reachable(receiver);
        FirstAlarm first = firstAlarm(due, offered || cameBack, reachable, now);
        ObligationId id = rows.insert(new Rows.Birth(
                facts.caseId(),
                rule,
                capability,
                taskId,
                sender,
                receiver,
                now,
                offered ? due.acceptBy() : null,
                due.due(),
                due.reason().encode(),
                first.level(),
                first.at(),
                refusals,
                contains,
                others.answeredBy(facts.caseId(), rule.kind()).orElse(null),
                rests));
        if (!rests && Alarms.rings(first.level(), rule.ladder() == Ladder.CONTAINMENT)) {
            wakeUps.at(facts, first.at());
        }
        if (offered) {
            notices.tell(new Notice(facts.caseId(), id, rests ? "suspended" : "offered", 0, receiver, null, false));
            capacity.offered(facts.caseId(), id, sender, receiver);
        }
        timeline.record(new Entry(
                facts.caseId(),
                now,
                offered ? "obligation.offered" : "obligation.due",
                Entry.SYSTEM,
                receiver,
                id,
                said(rule, offered, reachable, sender, due)));
        return id;
    }

    /** A handover is offered by somebody, to be answered by some time: figures count by what was first said. */
    private static Map<String, String> said(
            CatalogueRow rule, boolean offered, boolean reachable, UnitId sender, Due due) {
        var said = new TreeMap<String, String>(Map.of("kind", rule.kind()));
        if (offered) {
            said.put("sender", sender.value());
            said.put("answerBy", String.valueOf(due.acceptBy()));
        }
        if (!reachable) {
            said.put("receiver", "NO_ADDRESS");
        }
        return said;
    }

    private record FirstAlarm(int level, Instant at) {}

    /** An answer is waited for by the accept-by clock: the receiver's to an offer, the holder's to what came back. */
    private FirstAlarm firstAlarm(Due due, boolean answerAwaited, boolean reachable, Instant now) {
        if (!reachable) {
            // Nobody there can be told: straight to the coordinator, never a silent drop.
            return new FirstAlarm(2, now);
        }
        if (due.row().ladder() == Ladder.CONTAINMENT) {
            return new FirstAlarm(0, due.due());
        }
        return answerAwaited ? new FirstAlarm(0, due.acceptBy()) : new FirstAlarm(-1, due.firstAlarm());
    }
}
