package no.throughgate.obligation.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.throughgate.cases.Cases;
import no.throughgate.directory.Directory;
import no.throughgate.directory.Member;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.notice.Notice;
import no.throughgate.notice.Notices;
import no.throughgate.obligation.HandoverReason;
import no.throughgate.obligation.ObligationProcess;
import no.throughgate.obligation.OutcomeEffect;
import no.throughgate.obligation.OutcomeEffect.Performed;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What is done with an accepted obligation: taken, laid down, handed to a colleague, performed. */
@Component
class Work {

    private final Rows rows;
    private final Held held;
    private final Cases cases;
    private final Directory directory;
    private final ObligationProcess process;
    private final List<OutcomeEffect> effects;
    private final Notices notices;
    private final MovableClock clock;

    Work(
            Rows rows,
            Held held,
            Cases cases,
            Directory directory,
            @Lazy ObligationProcess process,
            List<OutcomeEffect> effects,
            Notices notices,
            MovableClock clock) {
        this.rows = rows;
        this.held = held;
        this.cases = cases;
        this.directory = directory;
        this.process = process;
        this.effects = effects;
        this.notices = notices;
        this.clock = clock;
    }

    void claim(ObligationId id, Actor actor) {
        Instant now = clock.instant();
        Optional<Row> won = rows.claim(id, actor, now);
        if (won.isPresent()) {
            held.record(
                    won.get(),
                    actor,
                    now,
                    "obligation.claimed",
                    Map.of("kind", won.get().kind()));
            return;
        }
        Row row = held.accepted(id, actor);
        if (row.assignee() == null) {
            throw Problem.conflict("obligation.changedMeanwhile");
        }
        if (!row.assignee().equals(actor.user())) {
            throw Problem.conflict("obligation.alreadyClaimed", directory.displayName(row.assignee()));
        }
    }

    Optional<ObligationId> claimFirst(List<ObligationId> inOrder, Actor actor) {
        Instant now = clock.instant();
        Optional<Row> taken = rows.claimFirst(inOrder, actor, now);
        taken.ifPresent(row -> held.record(row, actor, now, "obligation.claimed", Map.of("kind", row.kind())));
        return taken.map(Row::id);
    }

    void release(ObligationId id, Actor actor) {
        Row row = held.claimed(id, actor);
        Instant now = clock.instant();
        rows.assign(row, null, now);
        held.record(row, actor, now, "obligation.released", Map.of("kind", row.kind()));
    }

    void assign(ObligationId id, Actor actor, UserId colleague, HandoverReason because) {
        Row row = held.accepted(id, actor);
        Instant now = clock.instant();
        if (!leads(row.receiver(), actor)) {
            held.notTakenByAnother(row, actor);
        }
        mayBeHanded(row, colleague, now);
        if (colleague.equals(row.assignee())) {
            return;
        }
        rows.assign(row, colleague, now);
        Stream.of(Optional.of(colleague), Optional.ofNullable(row.assignee()))
                .flatMap(Optional::stream)
                .distinct()
                .filter(user -> !user.equals(actor.user()))
                .forEach(user ->
                        notices.tell(new Notice(row.caseId(), row.id(), "assigned", 0, row.receiver(), user, false)));
        held.record(row, actor, now, "obligation.assigned", handed(row, colleague, because));
    }

    private static Map<String, String> handed(Row row, UserId to, HandoverReason because) {
        var detail = new HashMap<String, String>();
        detail.put("kind", row.kind());
        detail.put("to", to.value());
        detail.put("reason", because.name());
        if (row.assignee() != null) {
            detail.put("from", row.assignee().value());
        }
        return detail;
    }

    void perform(ObligationId id, Actor actor, Map<String, Object> data) {
        Row row = held.accepted(id, actor);
        held.notTakenByAnother(row, actor);
        Instant now = clock.instant();
        if (!rows.done(row, data, actor.user(), now)) {
            throw Problem.conflict("obligation.changedMeanwhile");
        }
        if (row.level() >= 0) {
            notices.acknowledge(id, actor.user(), row.receiver());
        }
        boolean mayHaveMovedOn = applyEffects(row, actor, data, now);
        held.record(row, actor, now, "obligation.done", Map.of("kind", row.kind()));
        if (!mayHaveMovedOn || process.waits(row.taskId())) {
            process.complete(row.taskId(), data);
        }
        if (row.level() >= 3) {
            process.fulfilled(row.caseId(), id);
        }
    }

    /** @return whether one of them may have taken the token on */
    private boolean applyEffects(Row row, Actor actor, Map<String, Object> data, Instant now) {
        Performed performed = null;
        boolean mayHaveMovedOn = false;
        for (OutcomeEffect effect : effects) {
            if (effect.kinds().contains(row.kind())) {
                if (performed == null) {
                    performed = new Performed(
                            row.id(),
                            cases.facts(row.caseId()),
                            row.kind(),
                            row.receiver(),
                            actor.user(),
                            Optional.ofNullable(row.contains()),
                            now,
                            data);
                }
                effect.apply(performed);
                mayHaveMovedOn |= effect.mayMoveOn();
            }
        }
        return mayHaveMovedOn;
    }

    /** A leader or deputy may hand on what a colleague holds; both colleagues are told. */
    private boolean leads(UnitId unit, Actor actor) {
        return directory
                .member(unit, actor.user())
                .filter(member -> member.mayLead(Oslo.dateOf(clock.instant())))
                .isPresent();
    }

    private void mayBeHanded(Row row, UserId colleague, Instant now) {
        Member member = directory
                .member(row.receiver(), colleague)
                .orElseThrow(() -> Problem.invalid("obligation.notAColleague"));
        if (!member.can(row.capability())) {
            throw Problem.invalid("obligation.colleagueLacksTheRole", member.displayName());
        }
        if (!member.present(Oslo.dateOf(now))) {
            throw Problem.invalid("obligation.colleagueIsAway", member.displayName());
        }
    }
}
