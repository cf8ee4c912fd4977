package no.throughgate.web.internal;

import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Which addresses are pages. What a form is sent to often is none: {@code /obligations/7/claim} belongs to {@code /obligations/7}. */
@Component
@ConditionalOnWebApplication
class PagesToRead {

    private final List<PathPattern> pages;

    PagesToRead(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints) {
        pages = endpoints.getHandlerMethods().keySet().stream()
                .filter(PagesToRead::isRead)
                .flatMap(info -> info.getPathPatternsCondition().getPatterns().stream())
                .toList();
    }

    /** The page at this address or, where there is none, at the nearest address above it. */
    String nearest(String path) {
        if (path.length() <= 1 || exists(path)) {
            return path.isEmpty() ? "/" : path;
        }
        return nearest(path.substring(0, path.lastIndexOf('/')));
    }

    private boolean exists(String path) {
        var address = PathContainer.parsePath(path);
        return pages.stream().anyMatch(page -> page.matches(address));
    }

    private static boolean isRead(RequestMappingInfo info) {
        return info.getPathPatternsCondition() != null
                && info.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }
}
