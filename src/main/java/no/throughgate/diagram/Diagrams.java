package no.throughgate.diagram;

import java.util.Locale;
import java.util.Optional;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Problem;

/** The live diagram of a case that the reader may open. */
public interface Diagrams {

    /**
     * @param process which running process; empty = the case's own workflow
     * @return empty where nothing runs any more
     * @throws Problem not found: no such process runs in this case, or it is closed to the reader
     */
    Optional<Diagram> of(CaseId caseId, Optional<String> process, Actor reader, Locale language);
}
