package no.throughgate.web.internal;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * The login with Keycloak. Its addresses follow from the issuer, so that the application starts (and says so plainly)
 * while Keycloak is down; the ID token carries roles and groups, so that nobody asks for them at each login.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class KeycloakClient {

    static final String REGISTRATION = "keycloak";

    @Bean
    ClientRegistrationRepository clientRegistrations(
            @Value("${throughgate.keycloak.issuer}") String issuer,
            @Value("${throughgate.keycloak.client-id}") String clientId) {
        var openId = issuer + "/protocol/openid-connect";
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(clientId)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "profile")
                .issuerUri(issuer)
                .authorizationUri(openId + "/auth")
                .tokenUri(openId + "/token")
                .jwkSetUri(openId + "/certs")
                .providerConfigurationMetadata(Map.of("end_session_endpoint", openId + "/logout"))
                .userNameAttributeName("preferred_username")
                .build());
    }
}
