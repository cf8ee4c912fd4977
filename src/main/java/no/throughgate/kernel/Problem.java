package no.throughgate.kernel;

import java.util.List;

/** Something the caller asked for cannot be done; carries a message key, never personal data. */
public class Problem extends RuntimeException {

    /** What went wrong, in the terms of a web answer: 404, 409, 400 or 403. */
    public enum Kind {
        NOT_FOUND,
        CONFLICT,
        INVALID,
        FORBIDDEN
    }

    private final Kind kind;
    private final String messageKey;
    private final transient List<Object> args;

    public Problem(Kind kind, String messageKey, Object... args) {
        super(kind + " " + messageKey);
        this.kind = kind;
        this.messageKey = messageKey;
        this.args = List.of(args);
    }

    public static Problem notFound(String messageKey, Object... args) {
        return new Problem(Kind.NOT_FOUND, messageKey, args);
    }

    public static Problem conflict(String messageKey, Object... args) {
        return new Problem(Kind.CONFLICT, messageKey, args);
    }

    public static Problem invalid(String messageKey, Object... args) {
        return new Problem(Kind.INVALID, messageKey, args);
    }

    public static Problem forbidden(String messageKey, Object... args) {
        return new Problem(Kind.FORBIDDEN, messageKey, args);
    }

    public Kind kind() {
        return kind;
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> args() {
        return args;
    }
}
