package no.throughgate.platform;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/**
 * The words of all rooms. Spring's usual source asks one file after the other for each word, and a page of the worklist has a thousand words;
 * this one, never told to reload, lays all files of a language together once.
 */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

    @Bean
    MessageSource messageSource(
            @Value("${spring.messages.basename}") List<String> bundles,
            @Value("${spring.messages.fallback-to-system-locale}") boolean systemLocale) {
        var messages = new ReloadableResourceBundleMessageSource();
        bundles.forEach(bundle -> messages.addBasenames("classpath:" + bundle.strip()));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(systemLocale);
        return messages;
    }
}
