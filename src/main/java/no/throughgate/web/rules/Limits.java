package no.throughgate.web.rules;

/** How much may be typed. */
final class Limits {

    static final int SHORT = 200;
    static final int LONG = 2000;

    private Limits() {}
}
