package no.throughgate.kernel;

/** The identity of one obligation. */
public record ObligationId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
