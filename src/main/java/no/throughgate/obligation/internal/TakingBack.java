package no.throughgate.obligation.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.throughgate.access.Visibility;
import no.throughgate.cases.Cases;
import no.throughgate.consent.Consents;
import no.throughgate.consent.Consents.InForce;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.notice.Notice;
import no.throughgate.notice.Notices;
import no.throughgate.obligation.ConsentWithdrawals;
import no.throughgate.obligation.ObligationProcess;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class TakingBack implements ConsentWithdrawals {

    private final JdbcClient jdbc;
    private final Consents consents;
    private final LostConsents lost;
    private final Cases cases;
    private final ObligationProcess process;
    private final Notices notices;
    private final Timeline timeline;
    private final MovableClock clock;

    TakingBack(
            JdbcClient jdbc,
            Consents consents,
            LostConsents lost,
            Cases cases,
            @Lazy ObligationProcess process,
            Notices notices,
            Timeline timeline,
            MovableClock clock) {
        this.jdbc = jdbc;
        this.consents = consents;
        this.lost = lost;
        this.cases = cases;
        this.process = process;
        this.notices = notices;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public List<InForce> inForce(CaseId caseId, Actor actor) {
        keeps(caseId, actor);
        return consents.inForce(caseId);
    }

    @Override
    public List<Dependent> dependents(CaseId caseId, Collection<Long> which, Actor actor) {
        keeps(caseId, actor);
        return lost.depending(caseId, which);
    }

    @Override
    public void takeBack(CaseId caseId, Collection<Long> which, Actor actor) {
        keeps(caseId, actor);
        if (which.isEmpty()) {
            throw Problem.invalid("consent.nothingNamed");
        }
        if (!cases.lock(caseId).open()) {
            throw Problem.conflict("case.closed");
        }
        Instant now = clock.instant();
        List<InForce> ended = consents.inForce(caseId).stream()
                .filter(consent -> which.contains(consent.id()))
                .toList();
        if (ended.isEmpty()) {
            throw Problem.conflict("consent.alreadyTakenBack");
        }
        ended.forEach(consent -> consents.withdraw(caseId, consent.to(), consent.about(), now));
        Set<UnitId> keep = consents.inForce(caseId).stream().map(InForce::to).collect(Collectors.toSet());
        perUnit(ended).forEach((unit, areas) -> {
            String kind = keep.contains(unit) ? "consent.narrowed" : "consent.withdrawn";
            timeline.record(new Entry(caseId, now, kind, actor.user().value(), null, null, detail(unit, areas)));
        });
        follow(caseId, ended);
    }

    @Override
    public int runOut(CaseId caseId) {
        if (!cases.lock(caseId).open()) {
            return 0;
        }
        Instant now = clock.instant();
        List<InForce> ended = consents.runOut(caseId, Oslo.dateOf(now), now);
        perUnit(ended)
                .forEach((unit, areas) ->
                        timeline.record(Entry.bySystem(caseId, now, "consent.expired", detail(unit, areas))));
        if (!ended.isEmpty()) {
            follow(caseId, ended);
        }
        return ended.size();
    }

    /** They hear that access has ended. That the person took it back, or that it ran out, is not theirs to know. */
    private void follow(CaseId caseId, List<InForce> ended) {
        perUnit(ended)
                .keySet()
                .forEach(unit -> notices.tell(new Notice(caseId, null, "accessEnded", 0, unit, null, false)));
        process.consentWithdrawn(caseId);
    }

    private static Map<UnitId, Long> perUnit(List<InForce> ended) {
        var units = new TreeMap<UnitId, Long>(Comparator.comparing(UnitId::value));
        ended.forEach(consent -> units.merge(consent.to(), 1L, Long::sum));
        return units;
    }

    private static Map<String, String> detail(UnitId unit, Long areas) {
        return Map.of("receiver", unit.value(), "areas", areas.toString());
    }

    private void keeps(CaseId caseId, Actor actor) {
        var params = new HashMap<>(Visibility.params(actor));
        params.put("case", caseId.value());
        boolean keeps = jdbc.sql(
                        "select exists (select 1 from app.release_case c where c.case_id = :case and (%s or %s))"
                                .formatted(Visibility.KEEPS_CONSENTS, Visibility.OWN_CASE))
                .params(params)
                .query(Boolean.class)
                .single();
        if (!keeps) {
            throw Problem.notFound("case.notFound");
        }
    }
}
