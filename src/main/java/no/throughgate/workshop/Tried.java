package no.throughgate.workshop;

/** A proposal tried out: which tables it would make, and what they would have done. Writes nothing. */
public interface Tried {

    Drafted drafted(Proposal proposal);

    /** One row's change by itself, before it becomes part of a draft. */
    Drafted drafted(RowChange change);

    /**
     * Of a quarter that is over: what would have been due when, and missed, had the rules been these, each obligation beside the rules
     * that its case went by when it was made. Of what is open now: what happens if running cases take them.
     */
    TriedResult on(Drafted drafted, TryPeriod period);
}
