package no.throughgate.cases;

import java.util.OptionalLong;
import no.throughgate.kernel.Profile;

/** Which planning profile a case gets; the answer stands in a rule table, read by the room of the engine. */
public interface PlanningProfiles {

    /**
     * @param horizonDays calendar days from the day the case opened, or the date became known, to release; empty = no date
     */
    Profile profileFor(OptionalLong horizonDays);
}
