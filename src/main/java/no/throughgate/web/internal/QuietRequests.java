package no.throughgate.web.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a page asks for by itself, because something has changed, is not its reader's doing: it must not keep a session
 * alive for ever at a desk that somebody has left. So the session's last use is put back to what it was, unless its reader
 * has used it meanwhile.
 */
class QuietRequests extends OncePerRequestFilter {

    /** Said by a page that looks again because it was told to. */
    static final String HEADER = "X-Quiet";

    static final String LISTENING = "/live";

    private static final String OWN_USE = QuietRequests.class.getName() + ".OWN_USE";

    private final CookieSerializer cookies;
    private final JdbcClient jdbc;

    QuietRequests(CookieSerializer cookies, JdbcClient jdbc) {
        this.cookies = cookies;
        this.jdbc = jdbc;
    }

    private record Use(String sessionId, long at, long expires) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null && !request.getRequestURI().equals(LISTENING);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var before = lastUse(cookies.readCookieValues(request));
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.getAttribute(OWN_USE) instanceof Long own) {
                before.forEach(use -> putBack(use, own));
            }
        }
    }

    /** Inside the sessions' own filter: notes the time that it will write for this request. */
    static void noteOwnUse(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var session = request instanceof HttpServletRequest http ? http.getSession(false) : null;
        if (session != null) {
            request.setAttribute(OWN_USE, session.getLastAccessedTime());
        }
        chain.doFilter(request, response);
    }

    private List<Use> lastUse(List<String> sessions) {
        return jdbc.sql(
                        "select session_id, last_access_time as at, expiry_time as expires from app.session where session_id = any(cast(:ids as bpchar[]))")
                .param("ids", sessions.toArray(String[]::new))
                .query(Use.class)
                .list();
    }

    private void putBack(Use use, long own) {
        jdbc.sql("""
                        update app.session set last_access_time = :at, expiry_time = :expires
                        where session_id = cast(:id as bpchar) and last_access_time = :own
                        """)
                .param("own", own)
                .param("at", use.at())
                .param("expires", use.expires())
                .param("id", use.sessionId())
                .update();
    }
}
