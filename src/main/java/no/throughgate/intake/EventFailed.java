package no.throughgate.intake;

/** Carries out of the rolled-back transaction which event it was that failed. */
final class EventFailed extends RuntimeException {

    private final transient KeptEvent event;

    EventFailed(KeptEvent event, Exception cause) {
        super(cause);
        this.event = event;
    }

    KeptEvent event() {
        return event;
    }
}
