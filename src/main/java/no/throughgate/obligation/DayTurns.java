package no.throughgate.obligation;

/** A new day brings releases nearer: open cases and what is owed in them move from band to band, and so up the worklists. */
public interface DayTurns {

    /**
     * Puts every open case into the band that today's date gives it. What somebody works on in this very moment is left for
     * the next call.
     *
     * @return how many cases changed their band
     */
    int turn();
}
