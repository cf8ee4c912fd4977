package no.throughgate.web.internal;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.EnumSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * Sessions live in the database: a restart or another node asks nobody to log in again. A session holds who has logged
 * in and what the next page says about the last press; never anything about the person a case is about.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableJdbcHttpSession(tableName = "app.session")
class SessionConfiguration {

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionTimeout(
            @Value("${server.servlet.session.timeout}") Duration timeout) {
        return sessions -> sessions.setDefaultMaxInactiveInterval(timeout);
    }

    @Bean
    CookieSerializer sessionCookie(@Value("${server.servlet.session.cookie.secure}") boolean secure) {
        var cookie = new DefaultCookieSerializer();
        cookie.setUseSecureCookie(secure);
        cookie.setUseHttpOnlyCookie(true);
        // Lax, not strict: a link in a mail must find its reader logged in.
        cookie.setSameSite("Lax");
        return cookie;
    }

    /** Error pages too show who is logged in. */
    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> sessionsEverywhere(SessionRepositoryFilter<?> filter) {
        var registration = new FilterRegistrationBean<SessionRepositoryFilter<?>>(filter);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
        return registration;
    }

    /** Around the sessions' own filter, which writes the time of each use. */
    @Bean
    FilterRegistrationBean<QuietRequests> quietRequests(CookieSerializer cookies, JdbcClient jdbc) {
        var registration = new FilterRegistrationBean<>(new QuietRequests(cookies, jdbc));
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<Filter> ownUse() {
        var registration = new FilterRegistrationBean<Filter>(QuietRequests::noteOwnUse);
        registration.setName("ownUse");
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER + 1);
        return registration;
    }
}
