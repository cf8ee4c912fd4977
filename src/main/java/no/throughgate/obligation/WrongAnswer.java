package no.throughgate.obligation;

import no.throughgate.kernel.Problem;

/** An answer that does not fit the other answers, or the case: no form can see that for its field alone. */
public final class WrongAnswer extends Problem {

    private final String field;

    /** @param field key of the form's field beside which it is said */
    public WrongAnswer(String field, String messageKey) {
        super(Kind.INVALID, messageKey);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
