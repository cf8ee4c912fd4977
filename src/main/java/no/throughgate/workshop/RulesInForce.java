package no.throughgate.workshop;

/** The tables that the application goes by, on this node. Implemented by the room of the engine. */
public interface RulesInForce {

    /** Hears of what has been published since; an edition that cannot be read is marked with the reason and never takes force. */
    void refresh();
}
