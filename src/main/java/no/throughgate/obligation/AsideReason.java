package no.throughgate.obligation;

/** Why somebody puts what they hold out of sight until a day. */
public enum AsideReason {
    WAITING_FOR_ANSWER,
    PERSON_NOT_AVAILABLE,
    /** It has been agreed to do it on a day. */
    AGREED_DAY,
    /** Something else is more urgent, and there is time. */
    OTHER_WORK_FIRST
}
