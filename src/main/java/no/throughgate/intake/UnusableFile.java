package no.throughgate.intake;

import java.util.List;

/** A file of which not even the header can be used. */
public final class UnusableFile extends Exception {

    private final String messageKey;
    private final transient List<String> args;

    UnusableFile(String messageKey, String... args) {
        super(messageKey);
        this.messageKey = messageKey;
        this.args = List.of(args);
    }

    public String messageKey() {
        return messageKey;
    }

    public List<String> args() {
        return args;
    }
}
