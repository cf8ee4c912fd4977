package no.throughgate.intake;

/** An event that no rule can decide on: it becomes a dead letter for somebody to look at. */
final class NeedsAPerson extends RuntimeException {

    private final String messageKey;

    NeedsAPerson(String messageKey) {
        super(messageKey);
        this.messageKey = messageKey;
    }

    String messageKey() {
        return messageKey;
    }
}
