package no.throughgate.diagram;

import java.util.List;
import no.throughgate.kernel.CaseId;

/** What the workflow knows of a case; the process room answers. */
public interface CaseTokens {

    /** Every token of the case, in all its processes: one question, however many there are. */
    List<Token> of(CaseId caseId);

    /** @param model as {@link Token#model} names it; read once and kept, since a version never changes */
    RunningModel model(String model);
}
