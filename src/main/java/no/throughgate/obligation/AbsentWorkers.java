package no.throughgate.obligation;

/** What somebody who is away has taken on is not left lying: it goes back to the unit, which owned it all the time. */
public interface AbsentWorkers {

    /**
     * Puts back every claimed obligation whose holder is away today and which falls due before the holder is at work again.
     * The holder and whoever leads the unit today are told; nobody else takes it silently.
     *
     * @return how many went back
     */
    int putBack();
}
