package no.throughgate.planning;

/** What must be shown for an obligation to be done; a tick is never enough where this is not NONE. */
public enum Evidence {
    NONE,
    DECISION_REFERENCE,
    APPOINTMENT,
    CONTACT_NAME,
    AMOUNT_AND_DATE,
    NOTE
}
