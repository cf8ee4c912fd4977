package no.throughgate.web.internal;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Three doors: the API with a bearer token and no session, the health probe, and the pages with a Keycloak login.
 * What is not named is closed; what a logged-in user may do behind the door is {@code @Access}'s question.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http) {
        return http.securityMatcher("/api/**", "/v3/api-docs/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // A bearer token is never sent by a browser on its own, so there is nothing to forge.
                .csrf(csrf -> csrf.disable())
                .addFilterBefore(new TokensNeedTheLoginServer(), BearerTokenAuthenticationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain health(HttpSecurity http) {
        return http.securityMatcher("/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(answers -> answers.authenticationEntryPoint(
                        (request, response, e) -> response.sendError(HttpServletResponse.SC_NOT_FOUND)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, ClientRegistrationRepository clients, LoginServer loginServer) {
        var afterLogout = new OidcClientInitiatedLogoutSuccessHandler(clients);
        afterLogout.setPostLogoutRedirectUri("{baseUrl}/logged-out");
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/css/**",
                                "/js/**",
                                "/vendor/**",
                                "/favicon.svg",
                                "/error",
                                "/logged-out",
                                "/problem/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2Login(login -> login.loginPage("/oauth2/authorization/" + KeycloakClient.REGISTRATION)
                        .failureHandler((request, response, e) -> response.sendRedirect(
                                loginServer.answers() ? "/problem/login-failed" : "/problem/login-unavailable")))
                // Shows a form with what was typed, and changes nothing: its sender had no session to take a token
                // from.
                .csrf(csrf -> csrf.ignoringRequestMatchers("/obligations/*/typed"))
                .logout(logout -> logout.logoutSuccessHandler(afterLogout))
                .exceptionHandling(answers -> answers.authenticationEntryPoint(new LoginEntryPoint(loginServer))
                        .accessDeniedHandler(expiredSessionOrDenied()))
                .headers(headers -> headers.contentSecurityPolicy(
                                csp -> csp.policyDirectives(contentPolicy(loginServer)))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), geolocation=(), microphone=(), payment=()"))
                        .frameOptions(frames -> frames.deny()))
                .build();
    }

    private static String contentPolicy(LoginServer loginServer) {
        return "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; "
                + "frame-ancestors 'none'; base-uri 'self'; form-action 'self' " + loginServer.origin();
    }

    /** A missing or stale CSRF token nearly always means that the session has ended while someone was typing. */
    private static AccessDeniedHandler expiredSessionOrDenied() {
        return (request, response, denied) -> {
            if (denied instanceof CsrfException && LoginEntryPoint.isAskedByScript(request)) {
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            } else if (denied instanceof CsrfException) {
                request.getRequestDispatcher("/problem/session-expired").forward(request, response);
            } else {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
        };
    }
}
