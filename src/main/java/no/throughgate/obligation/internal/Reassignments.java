package no.throughgate.obligation.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Municipalities;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.Agency;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.InfoLane;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.UnitId;
import no.throughgate.notice.Notice;
import no.throughgate.notice.Notices;
import no.throughgate.obligation.NgoChain;
import no.throughgate.obligation.ObligationProcess;
import no.throughgate.obligation.PendingReassignments;
import no.throughgate.obligation.RefusalCode;
import no.throughgate.obligation.UnitClosures;
import no.throughgate.obligation.internal.ClosureRows.Closure;
import no.throughgate.planning.RuleTables;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Another owner for all that a closed unit owed, so that at no instant nobody answers. Where the model draws what follows a
 * no, that follows. Else the unit that the rules name now is asked, with the coordinator accountable until it has said yes;
 * and where the rules name nobody of that kind, the coordinator holds it.
 */
@Component
@Transactional
class Reassignments implements UnitClosures, PendingReassignments {

    private static final String CLOSED = "UNIT_CLOSED";

    private final ClosureRows closures;
    private final Rows rows;
    private final Births births;
    private final Routing routing;
    private final RuleTables rules;
    private final NgoChain chain;
    private final Cases cases;
    private final Municipalities municipalities;
    private final Directory directory;
    private final ObligationProcess process;
    private final Notices notices;
    private final Timeline timeline;
    private final MovableClock clock;

    Reassignments(
            ClosureRows closures,
            Rows rows,
            Births births,
            Routing routing,
            RuleTables rules,
            NgoChain chain,
            Cases cases,
            Municipalities municipalities,
            Directory directory,
            @Lazy ObligationProcess process,
            Notices notices,
            Timeline timeline,
            MovableClock clock) {
        this.closures = closures;
        this.rows = rows;
        this.births = births;
        this.routing = routing;
        this.rules = rules;
        this.chain = chain;
        this.cases = cases;
        this.municipalities = municipalities;
        this.directory = directory;
        this.process = process;
        this.notices = notices;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public long close(UnitId unit, String by) {
        directory.close(unit);
        long closure = closures.add(unit, by, clock.instant());
        process.unitClosed(closure);
        closures.withoutMessage(closure).forEach(this::takeNext);
        return closure;
    }

    @Override
    @Transactional(readOnly = true)
    public Progress progress(long closureId) {
        return closures.progress(closureId);
    }

    @Override
    public List<String> workflowsOf(long closureId) {
        return closures.workflowsOf(closureId);
    }

    @Override
    public boolean takeNext(CaseId caseId) {
        CaseFacts facts = cases.lock(caseId);
        Optional<Closure> next = closures.next(caseId);
        if (next.isEmpty()) {
            return false;
        }
        UnitId gone = next.get().unit();
        Instant now = clock.instant();
        boolean companion =
                facts.open() && facts.companion().filter(gone::equals).isPresent();
        if (companion) {
            chain.next(caseId);
        }
        UnitId coordinator = routing.seat("COORDINATOR", facts).unit();
        int moved = closures.takeOverRequests(caseId, gone, coordinator, now);
        for (Row row : rows.openAndResting(caseId)) {
            if (row.receiver().equals(gone)) {
                handOn(row.seenFrom(cases.facts(caseId)), row, now);
                moved++;
            }
        }
        if (facts.open() && !caseId.isMatter()) {
            carryOn(facts, gone, coordinator, now);
        }
        closures.done(caseId, next.get(), moved, now);
        timeline.record(new Entry(caseId, now, "unit.closed", Entry.SYSTEM, gone, null, Map.of()));
        notices.tell(new Notice(caseId, null, "unitClosed", 0, coordinator, null, false));
        return companion && cases.facts(caseId).ngo() != null;
    }

    /** What the unit did for a running case without owing a step of it. */
    private void carryOn(CaseFacts facts, UnitId gone, UnitId coordinator, Instant now) {
        CaseId caseId = facts.caseId();
        closures.takeOverAreas(caseId, gone, coordinator, now);
        if (closures.actsMeanwhile(caseId, gone)) {
            municipalities.actsMeanwhile(caseId, coordinator, now);
        }
        if (closures.outsideOwner(caseId, gone)) {
            cases.setOutsideOwner(caseId, coordinator, now);
        }
        if (gone.equals(facts.servingUnit())) {
            cases.setServing(
                    caseId,
                    facts.servingPlace(),
                    routing.unit("PROBATION", facts).orElse(coordinator),
                    now);
        }
    }

    private void handOn(CaseFacts facts, Row row, Instant now) {
        // No token moves for what rests: whoever holds it when the person is out again takes it from there.
        boolean drawn = !row.resting() && process.drawsRefusal(row.kind());
        rows.close(row, drawn ? asRefused(row) : Row.State.WITHDRAWN, CLOSED, now);
        if (row.level() >= 3) {
            process.fulfilled(row.caseId(), row.id());
        }
        timeline.record(new Entry(
                row.caseId(),
                now,
                "obligation.reassigned",
                Entry.SYSTEM,
                row.receiver(),
                row.id(),
                Map.of("kind", row.kind())));
        if (drawn) {
            process.refused(
                    row.taskId(), Map.of("refusalReason", RefusalCode.NO_CAPACITY.name(), "otherReceiver", false));
            return;
        }
        boolean restricted = rules.catalogue(row.kind()).orElseThrow().infoLane() == InfoLane.RESTRICTED;
        UnitId named = births.receiver(facts, row.kind());
        if (!restricted && named.agency() == row.receiver().agency() && !named.equals(row.receiver()) && !ofNgo(row)) {
            births.offeredTo(facts, row, routing.seat("COORDINATOR", facts).unit(), named);
        } else {
            births.heldBy(facts, row, "COORDINATOR");
        }
    }

    private static Row.State asRefused(Row row) {
        return row.state() == Row.State.OFFERED ? Row.State.REJECTED : Row.State.RETURNED;
    }

    /** What one organisation owed waits with the coordinator until the next has said yes to walk beside the person. */
    private static boolean ofNgo(Row row) {
        return row.receiver().agency() == Agency.NGO;
    }
}
