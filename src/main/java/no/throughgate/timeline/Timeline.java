package no.throughgate.timeline;

/** Appends to a case's history; readable after the surrounding transaction has committed. */
public interface Timeline {

    /**
     * Records an entry. Entries of one transaction are written together just before it commits, in the order recorded.
     *
     * @throws IllegalStateException outside a transaction: a fact without its history must not exist
     */
    void record(Entry entry);
}
