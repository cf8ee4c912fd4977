package no.throughgate.web.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import no.throughgate.web.LoginService;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The Keycloak that people log in with, as the browser reaches it. */
@Component
@ConditionalOnWebApplication
class LoginServer implements LoginService {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final URI address;
    private final URI description;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    LoginServer(ClientRegistrationRepository clients) {
        var keycloak = clients.findByRegistrationId(KeycloakClient.REGISTRATION);
        if (keycloak == null) {
            throw new IllegalStateException("There is no client registration for Keycloak");
        }
        var provider = keycloak.getProviderDetails();
        this.address = URI.create(provider.getAuthorizationUri());
        this.description = URI.create(provider.getIssuerUri() + "/.well-known/openid-configuration");
    }

    /** Scheme, host and port: the only place outside that a form of ours may lead to. */
    String origin() {
        return address.getScheme() + "://" + address.getAuthority();
    }

    /**
     * Asked before a browser is sent there, so that a dead login server shows as our plain page: also one whose proxy
     * answers for it.
     */
    @Override
    public boolean answers() {
        try {
            var request =
                    HttpRequest.newBuilder(description).timeout(PATIENCE).GET().build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == HttpStatus.OK.value();
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
