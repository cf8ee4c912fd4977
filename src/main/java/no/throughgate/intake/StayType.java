package no.throughgate.intake;

/** What an event says about a stay, in the words of the Norwegian feed. */
public enum StayType {
    /** The stay has begun. */
    INNMELDING,
    /** Something about it has changed; the event says how the stay is now. */
    OPPDATERING,
    /** It has ended. */
    UTMELDING,
    /** It was registered by mistake and never was. */
    ANNULERING
}
