package no.throughgate.web.internal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Sends a browser to the login server; a fragment request is told to reload its page, because it cannot follow. */
class LoginEntryPoint implements AuthenticationEntryPoint {

    private final LoginServer loginServer;

    LoginEntryPoint(LoginServer loginServer) {
        this.loginServer = loginServer;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException, ServletException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (loginServer.answers()) {
            response.sendRedirect(request.getContextPath() + "/oauth2/authorization/keycloak");
        } else {
            request.getRequestDispatcher("/problem/login-unavailable").forward(request, response);
        }
    }
}
