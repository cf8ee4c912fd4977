package no.throughgate.cases;

import java.util.function.Consumer;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;

/** Matters: what has a workflow, a clock and obligations like a release case, and is about nobody. */
public interface Matters {

    /**
     * Opens a matter and starts its workflow in the current transaction.
     *
     * @param raisedBy the unit that gets the answer; where it belongs to a prison, that prison's coordinator watches over it
     * @param facts writes what the workflow will ask for, before it starts
     */
    CaseId open(MatterKind kind, UnitId raisedBy, UserId by, Consumer<CaseId> facts);

    void close(CaseId matter, String outcome);
}
