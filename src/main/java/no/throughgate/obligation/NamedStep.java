package no.throughgate.obligation;

import java.time.LocalDate;
import java.util.Optional;
import no.throughgate.kernel.InfoLane;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.UnitId;

/**
 * What people have agreed on for one step, beside the rules for its kind.
 *
 * @param unit    who owes it; empty = whom the rules name
 * @param day     a Norwegian date, due when the offices close
 * @param exactly due on that day; else the rule's date stands if it is later
 * @param what    in words, for whoever may open the obligation; empty if there is nothing to add
 */
public record NamedStep(Optional<UnitId> unit, LocalDate day, boolean exactly, Optional<LifeArea> area, String what) {

    /** What is a health unit's to do is only health workers' to see. */
    public InfoLane laneOr(InfoLane rule) {
        return area.filter(LifeArea.HEALTH_AND_SUBSTANCE::equals)
                .map(health -> InfoLane.RESTRICTED)
                .orElse(rule);
    }
}
