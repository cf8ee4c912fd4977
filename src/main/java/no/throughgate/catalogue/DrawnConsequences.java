package no.throughgate.catalogue;

import java.util.List;
import java.util.Map;

/** What follows a step in the newest models; the process room reads them. */
public interface DrawnConsequences {

    /**
     * The next things that a reader would call a consequence, in the order in which they are drawn.
     *
     * @param kind    of the step that is about to be done
     * @param answers by name; they decide the ways at which the model asks for one of them, alone
     */
    List<NextStep> after(String kind, Map<String, Object> answers);
}
