package no.throughgate.obligation;

/** What a receiver lacks to begin: said when an obligation is sent back for want of information. */
public enum MissingInfo {
    CONTACT,
    NEED,
    DATES,
    DECISION,
    ADDRESS,
    MONEY,
    NETWORK,
    IDENTITY
}
