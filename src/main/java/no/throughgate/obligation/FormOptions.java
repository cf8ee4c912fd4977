package no.throughgate.obligation;

import java.util.Map;
import java.util.Set;
import no.throughgate.kernel.ObligationId;

/** Answers that a form offers and only the case knows, such as the units that may still be asked. One class a question. */
public interface FormOptions {

    /** Kinds whose forms have such a question. */
    Set<String> kinds();

    /** @return value to words, in the reader's language and in the order to offer them */
    Map<String, String> fitting(ObligationId id);
}
