package no.throughgate.web.internal;

import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the access log keeps as a code, such as {@code VIEW show}, in the reader's words. */
@Component("actionWords")
class ActionWords {

    private final MessageSource messages;

    ActionWords(MessageSource messages) {
        this.messages = messages;
    }

    /** A deed without words of its own is told by its permission. */
    public String say(String action) {
        var locale = LocaleContextHolder.getLocale();
        var permission = messages.getMessage("looked." + action.split(" ")[0], null, action, locale);
        return String.valueOf(messages.getMessage("looked." + action.replace(' ', '.'), null, permission, locale));
    }

    /** Each once, though several of them may read alike. */
    public String all(Collection<String> actions) {
        return actions.stream().map(this::say).distinct().collect(Collectors.joining(", "));
    }
}
