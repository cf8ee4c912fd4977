package no.throughgate.notice.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends by SMTP, a batch over one connection. The Message-ID follows from the outbox row, so a repeat is recognised. */
final class SmtpPostOffice implements PostOffice {

    private final JavaMailSender sender;
    private final MailText text;
    private final String from;
    private final String domain;

    /** @param domain right-hand side of Message-IDs; one for each installation */
    SmtpPostOffice(JavaMailSender sender, MailText text, String from, String domain) {
        this.sender = sender;
        this.text = text;
        this.from = from;
        this.domain = domain;
    }

    @Override
    public Map<Long, String> post(List<Mail> mails) {
        Map<Long, String> failures = new HashMap<>();
        Map<MimeMessage, Long> messages = new LinkedHashMap<>();
        for (Mail mail : mails) {
            try {
                messages.put(compose(mail), mail.messageId());
            } catch (MessagingException e) {
                failures.put(mail.messageId(), reason(e));
            }
        }
        if (messages.isEmpty()) {
            return failures;
        }
        try {
            sender.send(messages.keySet().toArray(MimeMessage[]::new));
        } catch (MailSendException e) {
            e.getFailedMessages().forEach((message, why) -> {
                Long id = messages.get((MimeMessage) message);
                if (id != null) {
                    failures.put(id, reason(why));
                }
            });
            if (e.getFailedMessages().isEmpty()) {
                messages.values().forEach(id -> failures.put(id, reason(e)));
            }
        } catch (MailException e) {
            messages.values().forEach(id -> failures.put(id, reason(e)));
        }
        return failures;
    }

    private MimeMessage compose(Mail mail) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        var helper = new MimeMessageHelper(message, "UTF-8");
        helper.setFrom(from);
        helper.setTo(mail.toAddress());
        helper.setSubject(text.subject(mail));
        helper.setText(text.body(mail));
        message.setHeader("Message-ID", "<notice-%d@%s>".formatted(mail.messageId(), domain));
        // RFC 3834: keeps absence notes from answering a machine.
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** The innermost exception's class: server answers can quote the address, so their text stays out of table and log. */
    private static String reason(Exception e) {
        Throwable inner = e;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner.getClass().getSimpleName();
    }
}
