package no.throughgate.obligation;

import java.time.LocalDate;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;

/** What somebody who is away has taken on is not left lying: it goes back to the unit, which owned it all the time. */
public interface AbsentWorkers {

    /**
     * Puts back every claimed obligation whose holder is away today and which falls due before the holder is at work again.
     * The holder and whoever leads the unit today are told; nobody else takes it silently.
     *
     * @return how many went back
     */
    int putBack();

    /** How many of what this holder has taken on in the unit would go back, were the holder away until and including that day. */
    int wouldGoBack(UnitId unit, UserId holder, LocalDate until);
}
