package no.throughgate.obligation;

/** Why a receiver says no. There is no "other": a reason that does not fit is a reason to talk. */
public enum RefusalCode {
    WRONG_MUNICIPALITY,
    NO_CAPACITY,
    NOT_ELIGIBLE,
    MISSING_INFO,
    NO_CONSENT,
    PERSON_DECLINED,
    CONFLICT_OF_INTEREST
}
