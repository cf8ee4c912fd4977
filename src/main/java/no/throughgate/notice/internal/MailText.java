package no.throughgate.notice.internal;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** The words of a mail. They never vary with the person or the case: only with the kind and the link. */
final class MailText {

    private static final Locale LOCALE = Locale.forLanguageTag("nb");

    private final MessageSource messages;
    private final String baseUrl;

    MailText(MessageSource messages, String baseUrl) {
        this.messages = messages;
        this.baseUrl = baseUrl;
    }

    String subject(Mail mail) {
        return messages.getMessage(
                "notice.mail.%s.subject".formatted(mail.kind().key()), null, LOCALE);
    }

    String body(Mail mail) {
        Object[] args = {baseUrl + mail.kind().link(), String.valueOf(mail.messageId())};
        return messages.getMessage("notice.mail.%s.body".formatted(mail.kind().key()), args, LOCALE);
    }
}
