package no.throughgate.notice.internal;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where no mail server is configured (the demo): says what would have left. */
final class LoggedPostOffice implements PostOffice {

    private static final Logger log = LoggerFactory.getLogger(LoggedPostOffice.class);

    @Override
    public Map<Long, String> post(List<Mail> mails) {
        mails.forEach(mail -> log.debug("Would send mail {} ({}) to {}", mail.messageId(), mail.kind(), mail.toUnit()));
        return Map.of();
    }
}
