package no.throughgate.cases;

/** What the release date follows from. */
public enum ReleaseType {
    SENTENCE_END,
    PAROLE,
    ELECTRONIC_MONITORING,
    INSTITUTION,
    REMAND_COURT,
    TRANSFER_ABROAD
}
