package no.throughgate.obligation.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.directory.Directory;
import no.throughgate.directory.Member;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.notice.Notice;
import no.throughgate.notice.Notices;
import no.throughgate.obligation.ObligationProcess;
import no.throughgate.obligation.Obligations;
import no.throughgate.obligation.OutcomeEffect;
import no.throughgate.obligation.OutcomeEffect.Performed;
import no.throughgate.obligation.RaisedHands;
import no.throughgate.obligation.Refusal;
import no.throughgate.planning.Planner;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class JdbcObligations implements Obligations {

    private final Rows rows;
    private final Births births;
    private final Refusals refusals;
    private final RaisedHands hands;
    private final Cases cases;
    private final Directory directory;
    private final Planner planner;
    private final ObligationProcess process;
    private final List<OutcomeEffect> effects;
    private final WakeUps wakeUps;
    private final Notices notices;
    private final Timeline timeline;
    private final MovableClock clock;

    JdbcObligations(
            Rows rows,
            Births births,
            Refusals refusals,
            RaisedHands hands,
            Cases cases,
            Directory directory,
            Planner planner,
            @Lazy ObligationProcess process,
            List<OutcomeEffect> effects,
            WakeUps wakeUps,
            Notices notices,
            Timeline timeline,
            MovableClock clock) {
        this.rows = rows;
        this.births = births;
        this.refusals = refusals;
        this.hands = hands;
        this.cases = cases;
        this.directory = directory;
        this.planner = planner;
        this.process = process;
        this.effects = effects;
        this.wakeUps = wakeUps;
        this.notices = notices;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public void accept(ObligationId id, Actor actor) {
        Row row = held(id, actor);
        if (row.state() != Row.State.OFFERED) {
            throw Problem.conflict("obligation.notOffered");
        }
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
        record(row, actor, now, "obligation.accepted", Map.of("kind", row.kind()));
    }

    @Override
    public void refuse(ObligationId id, Actor actor, Refusal refusal) {
        Row row = held(id, actor);
        if (row.state() != Row.State.OFFERED) {
            throw Problem.conflict("obligation.notOffered");
        }
        bounce(row, actor, Row.State.REJECTED, refusal, "obligation.refused");
    }

    @Override
    public void giveBack(ObligationId id, Actor actor, Refusal reason) {
        Row row = held(id, actor);
        if (row.state() != Row.State.ACCEPTED || !row.betweenAgencies()) {
            throw Problem.conflict("obligation.notYoursToReturn");
        }
        notTakenByAnother(row, actor);
        bounce(row, actor, Row.State.RETURNED, reason, "obligation.returned");
    }

    private void bounce(Row row, Actor actor, Row.State to, Refusal refusal, String kind) {
        Instant now = clock.instant();
        if (!rows.close(row, to, refusal.code().name(), now)) {
            throw Problem.conflict("obligation.changedMeanwhile");
        }
        record(
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

    @Override
    public void claim(ObligationId id, Actor actor) {
        Instant now = clock.instant();
        Optional<Row> won = rows.claim(id, actor, now);
        if (won.isPresent()) {
            record(
                    won.get(),
                    actor,
                    now,
                    "obligation.claimed",
                    Map.of("kind", won.get().kind()));
            return;
        }
        Row row = accepted(id, actor);
        if (row.assignee() == null) {
            throw Problem.conflict("obligation.changedMeanwhile");
        }
        if (!row.assignee().equals(actor.user())) {
            throw Problem.conflict("obligation.alreadyClaimed", directory.displayName(row.assignee()));
        }
    }

    @Override
    public void release(ObligationId id, Actor actor) {
        Row row = claimedBy(id, actor);
        Instant now = clock.instant();
        rows.assign(row, null, now);
        record(row, actor, now, "obligation.released", Map.of("kind", row.kind()));
    }

    @Override
    public void assign(ObligationId id, Actor actor, UserId colleague) {
        Row row = accepted(id, actor);
        Instant now = clock.instant();
        if (!leads(row.receiver(), actor)) {
            notTakenByAnother(row, actor);
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
        record(row, actor, now, "obligation.assigned", Map.of("kind", row.kind(), "to", colleague.value()));
    }

    @Override
    public void reoffer(ObligationId id, Actor actor, Optional<UnitId> receiver) {
        Row row = held(id, actor);
        if (row.state() != Row.State.ACCEPTED || row.refusals() == 0) {
            throw Problem.conflict("obligation.notYoursToOffer");
        }
        notTakenByAnother(row, actor);
        CaseFacts facts = cases.facts(row.caseId());
        if (receiver.or(() -> Optional.of(births.receiver(facts, row.kind())))
                .get()
                .equals(row.receiver())) {
            throw Problem.conflict("obligation.nobodyElseToOffer");
        }
        Instant now = clock.instant();
        if (!rows.close(row, Row.State.WITHDRAWN, "REOFFERED", now)) {
            throw Problem.conflict("obligation.changedMeanwhile");
        }
        if (row.level() >= 3) {
            process.fulfilled(row.caseId(), row.id());
        }
        if (receiver.isPresent()) {
            boolean able = directory.exists(receiver.get())
                    && receiver.get().agency()
                            == births.receiver(facts, row.kind()).agency();
            if (!able) {
                throw Problem.invalid("obligation.noSuchUnit");
            }
            births.offeredTo(facts, row, row.receiver(), receiver.get());
        } else {
            births.byRule(facts, row.kind(), row.taskId(), row.refusals(), Optional.ofNullable(row.contains()));
        }
        record(row, actor, now, "obligation.offeredAgain", Map.of("kind", row.kind()));
    }

    @Override
    public void perform(ObligationId id, Actor actor, Map<String, Object> data) {
        Row row = accepted(id, actor);
        notTakenByAnother(row, actor);
        Instant now = clock.instant();
        if (!rows.close(row, Row.State.DONE, "DONE", now)) {
            throw Problem.conflict("obligation.changedMeanwhile");
        }
        if (!data.isEmpty()) {
            rows.result(id, data, actor.user(), now);
        }
        if (row.level() >= 0) {
            notices.acknowledge(id, actor.user(), row.receiver());
        }
        applyEffects(row, data, now);
        record(row, actor, now, "obligation.done", Map.of("kind", row.kind()));
        process.complete(row.taskId(), data);
        if (row.level() >= 3) {
            process.fulfilled(row.caseId(), id);
        }
    }

    private void applyEffects(Row row, Map<String, Object> data, Instant now) {
        Performed performed = null;
        for (OutcomeEffect effect : effects) {
            if (effect.kinds().contains(row.kind())) {
                if (performed == null) {
                    performed = new Performed(
                            cases.facts(row.caseId()),
                            row.kind(),
                            row.receiver(),
                            Optional.ofNullable(row.contains()),
                            now,
                            data);
                }
                effect.apply(performed);
            }
        }
    }

    @Override
    public void raiseHand(CaseId caseId, Optional<ObligationId> id, Actor actor) {
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
        UnitId unit =
                actor.units().stream().min(Comparator.comparing(UnitId::value)).orElseThrow();
        rows.hand(caseId, id, actor, unit, now);
        timeline.record(new Entry(caseId, now, "hand.raised", actor.user().value(), unit, id.orElse(null), Map.of()));
        process.handRaised(caseId);
    }

    private Row held(ObligationId id, Actor actor) {
        return rows.heldBy(id, actor).orElseThrow(() -> Problem.notFound("obligation.notFound"));
    }

    private Row accepted(ObligationId id, Actor actor) {
        Row row = held(id, actor);
        if (!row.open()) {
            throw Problem.conflict("obligation.alreadyClosed");
        }
        if (row.state() == Row.State.OFFERED) {
            throw Problem.conflict("obligation.acceptFirst");
        }
        return row;
    }

    /** What somebody has taken on is theirs: nobody acts on it over their head, and whoever tries hears who has it. */
    private void notTakenByAnother(Row row, Actor actor) {
        if (row.assignee() != null && !row.assignee().equals(actor.user())) {
            throw Problem.conflict("obligation.alreadyClaimed", directory.displayName(row.assignee()));
        }
    }

    /** A leader or deputy may hand on what a colleague holds; both colleagues are told. */
    private boolean leads(UnitId unit, Actor actor) {
        return directory.member(unit, actor.user()).filter(Member::mayLead).isPresent();
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

    private Row claimedBy(ObligationId id, Actor actor) {
        Row row = accepted(id, actor);
        if (!actor.user().equals(row.assignee())) {
            throw Problem.conflict("obligation.notYours");
        }
        return row;
    }

    private void record(Row row, Actor actor, Instant at, String kind, Map<String, String> detail) {
        timeline.record(new Entry(row.caseId(), at, kind, actor.user().value(), row.receiver(), row.id(), detail));
    }
}
