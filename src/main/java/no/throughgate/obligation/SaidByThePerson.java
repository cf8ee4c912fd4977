package no.throughgate.obligation;

import java.util.Map;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.UserId;

/** A step that is there to hear the person is done when she has said it herself: she is not asked the same again. */
public interface SaidByThePerson {

    /**
     * Does what of this kind is open in the case, with her answers; nothing where nobody owes it. The caller writes down what they mean for the
     * facts.
     */
    void done(CaseId caseId, String kind, Map<String, Object> answers, UserId person);
}
