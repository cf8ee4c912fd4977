package no.throughgate.obligation.internal;

import java.util.Map;
import java.util.Set;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.obligation.OutcomeEffect;
import no.throughgate.planning.RuleTables;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** T38: the new companion is offered what the coordinator has held since the organisation before it closed down. */
@Component
@Order
class InterimHandedOn implements OutcomeEffect {

    private static final Set<String> COMPANIONS_ROLES = Set.of("NGO", "KEY_RELATION", "GATE");

    private final Rows rows;
    private final ClosureRows closures;
    private final Births births;
    private final RuleTables rules;
    private final Cases cases;
    private final Timeline timeline;

    InterimHandedOn(Rows rows, ClosureRows closures, Births births, RuleTables rules, Cases cases, Timeline timeline) {
        this.rows = rows;
        this.closures = closures;
        this.births = births;
        this.rules = rules;
        this.cases = cases;
        this.timeline = timeline;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("acceptCompanionship");
    }

    @Override
    public void apply(Performed p) {
        CaseFacts facts = cases.facts(p.facts().caseId());
        for (Row row : rows.openAndResting(facts.caseId())) {
            if (row.cameBack() && companions(row) && closures.interim(row)) {
                rows.close(row, Row.State.WITHDRAWN, "REOFFERED", p.at());
                births.offeredTo(facts, row, row.receiver(), p.unit());
                timeline.record(new Entry(
                        row.caseId(),
                        p.at(),
                        "obligation.offeredAgain",
                        Entry.SYSTEM,
                        p.unit(),
                        row.id(),
                        Map.of("kind", row.kind())));
            }
        }
    }

    private boolean companions(Row row) {
        return COMPANIONS_ROLES.contains(
                rules.catalogue(row.kind()).orElseThrow().receiverRole());
    }
}
