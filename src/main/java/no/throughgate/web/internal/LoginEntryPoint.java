package no.throughgate.web.internal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Sends a browser to the login server; a fragment request is told to reload its page, because it cannot follow, and a
 * script of ours gets the bare answer.
 */
class LoginEntryPoint implements AuthenticationEntryPoint {

    private final LoginServer loginServer;

    LoginEntryPoint(LoginServer loginServer) {
        this.loginServer = loginServer;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException, ServletException {
        if (isAskedByScript(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getMethod().equals("POST")) {
            // A login leads back to a page, never to what was being sent: that is shown, so that it is not lost.
            request.getRequestDispatcher("/problem/session-expired").forward(request, response);
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (loginServer.answers()) {
            response.sendRedirect(request.getContextPath() + "/oauth2/authorization/keycloak");
        } else {
            request.getRequestDispatcher("/problem/login-unavailable").forward(request, response);
        }
    }

    /** By a script of ours that says itself, in words, what has happened. */
    static boolean isAskedByScript(HttpServletRequest request) {
        return "XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
    }
}
