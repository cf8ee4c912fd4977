package no.throughgate.notice.internal;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** With {@code spring.mail.host} mails leave by SMTP, without they are logged. */
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

    @Bean
    PostOffice postOffice(
            ObjectProvider<JavaMailSender> smtp,
            MessageSource messages,
            @Value("${throughgate.base-url:http://localhost:8080}") String baseUrl,
            @Value("${throughgate.mail.from:throughgate@throughgate.example}") String from,
            @Value("${throughgate.mail.domain:throughgate.example}") String domain) {
        JavaMailSender sender = smtp.getIfAvailable();
        return sender == null
                ? new LoggedPostOffice()
                : new SmtpPostOffice(sender, new MailText(messages, baseUrl), from, domain);
    }
}
