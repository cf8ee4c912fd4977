package no.throughgate.intake;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** Says in the operator's language what is wrong with a line. */
record ImportWords(MessageSource messages, Locale locale) {

    String of(FieldProblem problem) {
        return messages.getMessage(problem.messageKey(), problem.args().toArray(), locale);
    }

    String of(String messageKey) {
        return messages.getMessage(messageKey, null, messageKey, locale);
    }
}
