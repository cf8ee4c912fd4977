package no.throughgate.notice;

/** How a notice reaches its unit. NO_ADDRESS still is in the inbox, but nobody is called to it: the caller sees to that. */
public enum Told {
    BY_MAIL,
    NO_ADDRESS
}
