package no.throughgate.obligation.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
import no.throughgate.kernel.UserId;
import no.throughgate.notice.Notice;
import no.throughgate.notice.Notices;
import no.throughgate.obligation.ContactOfficers;
import no.throughgate.obligation.HandoverReason;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class HandedOverCases implements ContactOfficers {

    /** What an officer's work takes; what only the leader may do is not the officer's to hand on. */
    private static final String OFFICER = "prison-staff";

    private static final String LEADER = "prison-lead";

    private final OfficerRows officers;
    private final Rows rows;
    private final Cases cases;
    private final Directory directory;
    private final Notices notices;
    private final Timeline timeline;
    private final MovableClock clock;

    HandedOverCases(
            OfficerRows officers,
            Rows rows,
            Cases cases,
            Directory directory,
            Notices notices,
            Timeline timeline,
            MovableClock clock) {
        this.officers = officers;
        this.rows = rows;
        this.cases = cases;
        this.directory = directory;
        this.notices = notices;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UserId> of(CaseId caseId) {
        return officers.of(caseId);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UserId> atWork(CaseId caseId) {
        return officers.of(caseId)
                .flatMap(officer -> directory.member(cases.facts(caseId).prison(), officer))
                .filter(member -> member.present(today()))
                .map(Member::user);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayHandOver(CaseId caseId, Actor actor) {
        return leads(cases.facts(caseId), actor);
    }

    private boolean leads(CaseFacts facts, Actor actor) {
        return facts.open()
                && !facts.released()
                && (directory.mayLead(facts.prison(), actor.user(), today())
                        || actor.units().contains(facts.prison())
                                && actor.capabilities().contains(LEADER));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Member> others(CaseId caseId) {
        Optional<UserId> officer = officers.of(caseId);
        return directory.colleagues(cases.facts(caseId).prison(), OFFICER, today()).stream()
                .filter(member -> !officer.equals(Optional.of(member.user())))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Preview preview(CaseId caseId, Actor actor, UserId to) {
        return preview(checked(cases.facts(caseId), actor, to), officers.held(caseId, OFFICER));
    }

    private CaseFacts checked(CaseFacts facts, Actor actor, UserId to) {
        if (!leads(facts, actor)) {
            throw Problem.notFound("case.notFound");
        }
        if (others(facts.caseId()).stream().noneMatch(member -> member.user().equals(to))) {
            throw Problem.invalid("officer.notAnOfficer");
        }
        return facts;
    }

    private Preview preview(CaseFacts facts, List<Row> held) {
        Optional<UserId> from = officers.of(facts.caseId());
        Predicate<Row> theirs = row -> from.equals(Optional.ofNullable(row.assignee()));
        return new Preview(
                from,
                held.stream().filter(theirs).map(HandedOverCases::held).toList(),
                held.stream().filter(theirs.negate()).map(HandedOverCases::held).toList());
    }

    private static Held held(Row row) {
        return new Held(
                row.id(),
                row.kind(),
                row.due(),
                Optional.ofNullable(row.assignee()).orElseThrow());
    }

    @Override
    public void handOver(CaseId caseId, Actor actor, UserId to, HandoverReason because, Set<ObligationId> seen) {
        CaseFacts facts = checked(cases.lock(caseId), actor, to);
        List<Row> held = officers.heldForUpdate(caseId, OFFICER);
        Preview now = preview(facts, held);
        if (!now.moves().stream().map(Held::id).collect(Collectors.toSet()).equals(seen)) {
            throw Problem.conflict("officer.changedMeanwhile");
        }
        Instant at = clock.instant();
        held.stream().filter(row -> seen.contains(row.id())).forEach(row -> handOn(row, actor, to, because, at));
        officers.name(facts, to, actor.user(), because, at);
        Stream.concat(now.from().stream(), Stream.of(to))
                .filter(user -> !user.equals(actor.user()))
                .forEach(user ->
                        notices.tell(new Notice(caseId, null, "caseHandedOver", 0, facts.prison(), user, false)));
        timeline.record(new Entry(
                caseId, at, "case.officerNamed", actor.user().value(), facts.prison(), null, detail(now, to, because)));
    }

    private void handOn(Row row, Actor actor, UserId to, HandoverReason because, Instant at) {
        rows.assign(row, to, at);
        Map<String, String> detail = Map.of(
                "kind", row.kind(),
                "to", to.value(),
                "from", Optional.ofNullable(row.assignee()).orElseThrow().value(),
                "reason", because.name());
        timeline.record(new Entry(
                row.caseId(), at, "obligation.assigned", actor.user().value(), row.receiver(), row.id(), detail));
    }

    private static Map<String, String> detail(Preview now, UserId to, HandoverReason because) {
        var detail = new HashMap<>(Map.of("to", to.value(), "reason", because.name()));
        now.from().ifPresent(from -> detail.put("from", from.value()));
        return detail;
    }

    private LocalDate today() {
        return Oslo.dateOf(clock.instant());
    }
}
