package no.throughgate.intake;

/** Which national identity numbers an installation takes. A demo that refuses real ones cannot hold a real person by mistake. */
enum AcceptedIdentities {
    SYNTHETIC_ONLY,
    REAL_ONLY,
    ANY;

    boolean accept(NationalId id) {
        return this == ANY || id.synthetic() == (this == SYNTHETIC_ONLY);
    }
}
