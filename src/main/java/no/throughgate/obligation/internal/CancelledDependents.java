package no.throughgate.obligation.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.MovableClock;
import no.throughgate.obligation.Commitments;
import no.throughgate.obligation.ObligationProcess;
import no.throughgate.obligation.WithoutConsent;
import no.throughgate.planning.RuleTables;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** No consent never means no help: what depended on it is nobody's for not one instant. */
@Component
@Transactional
class CancelledDependents implements WithoutConsent {

    private final LostConsents lost;
    private final Rows rows;
    private final Births births;
    private final Cases cases;
    private final Commitments commitments;
    private final RuleTables rules;
    private final ObligationProcess process;
    private final Timeline timeline;
    private final MovableClock clock;

    CancelledDependents(
            LostConsents lost,
            Rows rows,
            Births births,
            Cases cases,
            Commitments commitments,
            RuleTables rules,
            @Lazy ObligationProcess process,
            Timeline timeline,
            MovableClock clock) {
        this.lost = lost;
        this.rows = rows;
        this.births = births;
        this.cases = cases;
        this.commitments = commitments;
        this.rules = rules;
        this.process = process;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public boolean cancelDependents(CaseId caseId) {
        Instant now = clock.instant();
        boolean anotherWay = !release(caseId, now).isEmpty();
        for (Row row : lost.dependents(caseId)) {
            // An earlier one of them may have taken this one with it, through the same token.
            if (rows.close(row, Row.State.WITHDRAWN, Row.ACCESS_ENDED, now)) {
                record(row, now);
                if (row.level() >= 3) {
                    process.fulfilled(caseId, row.id());
                }
                anotherWay |= follow(cases.facts(caseId), row);
            }
        }
        commitments
                .holdsHome(caseId)
                .filter(office -> lost.lost(caseId, LifeArea.HOUSING, office))
                .ifPresent(office -> commitments.homeLost(caseId, office, now));
        return anotherWay;
    }

    /** Who carried an area on, or walked beside the person, does so no more; then whoever is next in order owns it. */
    private List<LifeArea> release(CaseId caseId, Instant now) {
        CaseFacts facts = cases.facts(caseId);
        List<LifeArea> areas = lost.carried(caseId);
        areas.forEach(area -> cases.carryOn(caseId, area, facts.prison(), now));
        if (facts.ngo() != null && lost.lost(caseId, LifeArea.FAMILY_AND_NETWORK, facts.ngo())) {
            cases.setNgo(caseId, Optional.empty(), cases.ngoRank(caseId), false);
        }
        return areas;
    }

    /** @return whether no way is drawn for it */
    private boolean follow(CaseFacts facts, Row row) {
        if (row.resting()) {
            // No token moves for what rests: it waits with whoever holds the case after the next release.
            births.heldBy(facts, row, Births.CASE_HOLDER);
            return true;
        }
        if (process.drawsRefusal(row.kind())) {
            process.refused(row.taskId(), Map.of("refusalReason", "NO_CONSENT", "otherReceiver", false));
            return false;
        }
        if (rules.catalogue(row.kind()).orElseThrow().must()) {
            births.heldBy(facts, row, Births.CASE_HOLDER);
        } else {
            process.complete(row.taskId(), Map.of());
        }
        return true;
    }

    private void record(Row row, Instant now) {
        timeline.record(new Entry(
                row.caseId(),
                now,
                "obligation.withdrawn",
                Entry.SYSTEM,
                row.receiver(),
                row.id(),
                Map.of("kind", row.kind())));
    }
}
