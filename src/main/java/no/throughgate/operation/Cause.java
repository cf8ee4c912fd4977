package no.throughgate.operation;

/** Why a job failed, as far as an operator can act on it; each has a sentence in the reader's language. */
public enum Cause {
    DATABASE_AWAY,
    DATA_REFUSED,
    MAIL_SERVER,
    SAME_MOMENT,
    RULE_MISSING,
    RULE_SAID_NO,
    UNKNOWN
}
