package no.throughgate.simulation;

import java.util.Map;
import java.util.Set;

/** What the models draw, for whoever wants to know which of them a run has entered. The room of the engine implements it. */
public interface DrawnSteps {

    /** Every model with the kinds of obligation it draws; a model that only calls others has none. */
    Map<String, Set<String>> kindsByModel();
}
