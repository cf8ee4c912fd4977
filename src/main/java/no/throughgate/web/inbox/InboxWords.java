package no.throughgate.web.inbox;

import no.throughgate.directory.Directory;
import no.throughgate.directory.Unit;
import no.throughgate.notice.InboxItem;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A notice as a sentence. */
@Component("inboxWords")
class InboxWords {

    private final MessageSource messages;
    private final Directory directory;

    InboxWords(MessageSource messages, Directory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    /** An alarm says how far it has climbed; of a kind without words one can still say that something was told. */
    public String say(InboxItem item) {
        var locale = LocaleContextHolder.getLocale();
        var key = item.kind().equals("alarm") ? "alarm." + item.level() : item.kind();
        var other = messages.getMessage("notice.kind.other", null, locale);
        return String.valueOf(messages.getMessage("notice.kind." + key, null, other, locale));
    }

    public String unit(InboxItem item) {
        return directory
                .unit(item.toUnit())
                .map(Unit::name)
                .orElse(item.toUnit().value());
    }
}
