package no.throughgate.web.internal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The Keycloak that people log in with, as the browser reaches it. */
@Component
@ConditionalOnWebApplication
class LoginServer {

    private static final int TIMEOUT_MILLIS = 1000;

    private final URI address;

    LoginServer(ClientRegistrationRepository clients) {
        var keycloak = clients.findByRegistrationId(KeycloakClient.REGISTRATION);
        if (keycloak == null) {
            throw new IllegalStateException("There is no client registration for Keycloak");
        }
        this.address = URI.create(keycloak.getProviderDetails().getAuthorizationUri());
    }

    /** Scheme, host and port: the only place outside that a form of ours may lead to. */
    String origin() {
        return address.getScheme() + "://" + address.getAuthority();
    }

    /** Asked before a browser is sent there, so that a dead login server shows as our plain page. */
    boolean answers() {
        int port = address.getPort() >= 0 ? address.getPort() : "https".equals(address.getScheme()) ? 443 : 80;
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), port), TIMEOUT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
