package no.throughgate.intake;

/** Hears how an import gets on; called from the importing thread, in the order of the file. */
public interface ImportListener {

    /** So many bytes of the file have been read. */
    void progress(long bytes);

    /**
     * A line was not taken, or was and needs somebody to look at it.
     *
     * @param line   number of the line in the file; the header is 1
     * @param column the column at fault; empty when it is the whole line
     */
    void problem(long line, String column, String message);
}
