package no.throughgate.intake;

/** A transfer whose next prison has not reported its stay yet: the event waits for that. */
final class NextStayMissing extends RuntimeException {

    static final String WAITS = "intake.waitsForNextStay";

    NextStayMissing() {
        super(WAITS);
    }
}
