package no.throughgate.web.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Bokmål, nynorsk, English: what the reader chose ({@code ?lang=}), else what the browser asks for, else bokmål. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class LanguageConfiguration implements WebMvcConfigurer {

    static final List<Locale> LANGUAGES =
            List.of(Locale.forLanguageTag("nb"), Locale.forLanguageTag("nn"), Locale.forLanguageTag("en"));

    private static final Locale BOKMAAL = LANGUAGES.get(0);

    @Bean
    LocaleResolver localeResolver(@Value("${server.servlet.session.cookie.secure}") boolean secure) {
        var cookie = new CookieLocaleResolver("language");
        cookie.setCookieMaxAge(Duration.ofDays(365));
        cookie.setCookieHttpOnly(true);
        cookie.setCookieSecure(secure);
        cookie.setCookieSameSite("Lax");
        cookie.setDefaultLocaleFunction(LanguageConfiguration::browserLanguage);
        return cookie;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LocaleChangeInterceptor() {
                    @Override
                    protected Locale parseLocaleValue(String value) {
                        return LANGUAGES.stream()
                                .filter(language -> language.getLanguage().equals(value))
                                .findFirst()
                                .orElse(BOKMAAL);
                    }

                    @Override
                    public String getParamName() {
                        return "lang";
                    }
                })
                // There it is the paper's language: a paper in Polish leaves the page as it is.
                .excludePathPatterns("/me/my-release.pdf", "/cases/*/my-release.pdf");
    }

    private static Locale browserLanguage(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return BOKMAAL;
        }
        return Collections.list(request.getLocales()).stream()
                .map(wanted ->
                        wanted.getLanguage().equals("no") ? BOKMAAL : Locale.forLanguageTag(wanted.getLanguage()))
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElse(BOKMAAL);
    }
}
