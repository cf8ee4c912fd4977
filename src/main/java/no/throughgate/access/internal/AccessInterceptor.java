package no.throughgate.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.stream.Collectors;
import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.kernel.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Enforces {@link Access} before the handler and writes the access log after it, before anything is shown. */
@Component
@ConditionalOnWebApplication
class AccessInterceptor implements HandlerInterceptor {

    private static final String OURS = "no.throughgate.";
    /** The only handlers of others that may answer: the error page, and the API's description. */
    private static final String ERROR_PAGE = "org.springframework.boot.webmvc.autoconfigure.error.";

    private static final String API_DOCS = "org.springdoc.";

    private final JdbcClient jdbc;
    private final AccessLog log;
    private final Clock clock;

    AccessInterceptor(JdbcClient jdbc, AccessLog log, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !isAllowed(method)) {
            throw new AccessDeniedException("The user lacks the permission of " + method.getShortLogMessage());
        }
        return true;
    }

    private static boolean isAllowed(HandlerMethod method) {
        var type = method.getBeanType().getName();
        if (!type.startsWith(OURS)) {
            return type.startsWith(ERROR_PAGE) || type.startsWith(API_DOCS);
        }
        var access = method.getMethodAnnotation(Access.class);
        return access != null
                && (access.value() == Permission.PUBLIC || access.value().isHeldBy(user()));
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        var access = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Access.class) : null;
        if (access != null && access.logged() && handler instanceof HandlerMethod method) {
            write(access.value() + " " + method.getMethod().getName());
        }
    }

    private void write(String action) {
        var user = user();
        var cases = log.cases();
        jdbc.sql("""
                        insert into audit.access (at, user_id, units, case_id, shown_cases, action)
                        values (:at, :user, :units, :case, :shown, :action)
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("user", user.id().value())
                .param(
                        "units",
                        user.units().stream().map(UnitId::value).sorted().collect(Collectors.joining(" ")))
                .param("case", cases.size() == 1 ? cases.get(0) : null)
                .param("shown", cases.size() > 1 ? cases.toArray(String[]::new) : null)
                .param("action", action)
                .update();
    }

    private static CurrentUser user() {
        return CurrentUser.of(SecurityContextHolder.getContext().getAuthentication());
    }
}
