package no.throughgate.planning;

/** Why a due date is put off. Codes, not free text: a reason is told and kept, and must not carry what is personal. */
public enum ExtensionReason {
    WAITING_FOR_ANSWER,
    PERSON_NOT_AVAILABLE,
    MORE_INFORMATION_NEEDED,
    CAPACITY,
    OTHER_AGENCY_LATE
}
