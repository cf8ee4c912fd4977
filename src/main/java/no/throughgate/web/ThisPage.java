package no.throughgate.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The address of the page that is asked for, with its filters: for what looks again, and for links that change one of them. */
@Component
@ConditionalOnWebApplication
public class ThisPage {

    private final HttpServletRequest request;

    ThisPage(HttpServletRequest request) {
        this.request = request;
    }

    public String address() {
        return builder().build().toUriString();
    }

    /** @param value null = without it */
    public String with(String name, @Nullable String value) {
        // What stands in the address already is encoded; what is new is not.
        return value == null
                ? builder().replaceQueryParam(name).build().toUriString()
                : builder()
                        .replaceQueryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8))
                        .build()
                        .toUriString();
    }

    private UriComponentsBuilder builder() {
        return UriComponentsBuilder.fromPath(request.getRequestURI()).query(request.getQueryString());
    }
}
