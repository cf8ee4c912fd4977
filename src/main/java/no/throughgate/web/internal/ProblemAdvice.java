package no.throughgate.web.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import no.throughgate.kernel.Problem;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says in the reader's language what could not be done, and why: as a page, or as RFC 9457 to an API client. */
@ControllerAdvice
class ProblemAdvice {

    private final MessageSource messages;

    ProblemAdvice(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    Object problem(Problem problem, HttpServletRequest request, Locale locale) {
        var status = status(problem.kind());
        var why = messages.getMessage(problem.messageKey(), problem.args().toArray(), "", locale);
        if (request.getRequestURI().startsWith("/api/")) {
            return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, why));
        }
        return new ModelAndView("error", Map.of("status", status.value(), "why", why), status);
    }

    /** Tried again several times already, where that is safe: the reader is told to look once more. */
    @ExceptionHandler
    Object lostRace(ConcurrencyFailureException race, HttpServletRequest request, Locale locale) {
        return problem(Problem.conflict("obligation.changedMeanwhile"), request, locale);
    }

    private static HttpStatus status(Problem.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.BAD_REQUEST;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
        };
    }
}
