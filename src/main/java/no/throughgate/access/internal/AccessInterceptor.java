package no.throughgate.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Enforces {@link Access} before the handler and writes the access log: before anything is shown, or, where the answer
 * is no, when it is known which.
 */
@Component
@ConditionalOnWebApplication
class AccessInterceptor implements HandlerInterceptor {

    private static final String OURS = "no.throughgate.";
    /** The only handlers of others that may answer: the error page, and the API's description. */
    private static final String ERROR_PAGE = "org.springframework.boot.webmvc.autoconfigure.error.";

    private static final String API_DOCS = "org.springdoc.";
    private static final String WRITTEN = AccessInterceptor.class.getName() + ".written";

    private final AccessRecords records;
    private final AccessLog log;
    private final BrokenOpen brokenOpen;

    AccessInterceptor(AccessRecords records, AccessLog log, BrokenOpen brokenOpen) {
        this.records = records;
        this.log = log;
        this.brokenOpen = brokenOpen;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !isAllowed(method)) {
            write(request, handler, HttpServletResponse.SC_FORBIDDEN);
            throw new AccessDeniedException("The user lacks the permission of " + method.getShortLogMessage());
        }
        if (handler instanceof HandlerMethod method
                && method.hasMethodAnnotation(Access.class)
                && method.getMethodAnnotation(Access.class).value().inEmergency()) {
            log.opened(brokenOpen.by(user()));
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
        if (request.getAttribute(WRITTEN) != null) {
            return;
        }
        var status = view == null ? null : view.getStatus();
        write(request, handler, status == null ? response.getStatus() : status.value());
    }

    /** A file or an API's answer is on its way before {@link #postHandle} is called. */
    void beforeBody(HttpServletRequest request, int result) {
        var handler = request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
        if (handler != null && request.getAttribute(WRITTEN) == null) {
            write(request, handler, result);
        }
    }

    /** Comes also where the handler gave up with an exception; then this is the first that is known of the answer. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(WRITTEN) == null) {
            write(
                    request,
                    handler,
                    failure == null ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private void write(HttpServletRequest request, Object handler, int result) {
        var access = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Access.class) : null;
        if (access != null && access.logged() && handler instanceof HandlerMethod method) {
            request.setAttribute(WRITTEN, true);
            var action = access.value() + " " + method.getMethod().getName();
            records.write(user(), action, log, request, result);
        }
    }

    private static CurrentUser user() {
        return CurrentUser.of(SecurityContextHolder.getContext().getAuthentication());
    }
}
