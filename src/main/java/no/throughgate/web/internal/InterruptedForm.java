package no.throughgate.web.internal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What was being sent when a session turned out to have ended: given back to whoever sent it, and to nobody else, so only
 * where a page of ours has sent it.
 *
 * @param fields  text by name, without tokens and empty fields
 * @param resumes where the form can be opened with this text in it; empty where there is no such form
 */
record InterruptedForm(Map<String, List<String>> fields, Optional<String> resumes) {

    /** Where the page came from and what it stood on: not what anybody has written. */
    private static final Set<String> ADDED_BY_THE_PAGE =
            Set.of("from", "back", "after", "version", "draft-version", "draft-keep");

    private static final Pattern OBLIGATION = Pattern.compile("(.*/obligations/\\d{1,18})(/typed)?");

    static Optional<InterruptedForm> of(HttpServletRequest request) {
        if (!request.getMethod().equals("POST") || !sentByUs(request)) {
            return Optional.empty();
        }
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            var texts = Arrays.stream(values).filter(text -> !text.isBlank()).toList();
            if (!name.startsWith("_") && !texts.isEmpty()) {
                fields.put(name, texts);
            }
        });
        var asked = OBLIGATION.matcher(String.valueOf(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI)));
        var form = new InterruptedForm(
                fields, asked.matches() ? Optional.of(asked.group(1) + "/typed") : Optional.empty());
        return form.written().isEmpty() ? Optional.empty() : Optional.of(form);
    }

    /** As it was written, to be read and copied. */
    public List<String> written() {
        return fields.entrySet().stream()
                .filter(field -> !ADDED_BY_THE_PAGE.contains(field.getKey()))
                .flatMap(field -> field.getValue().stream())
                .toList();
    }

    private static boolean sentByUs(HttpServletRequest request) {
        var origin = request.getHeader("Origin");
        if (origin == null || origin.equals("null")) {
            return false;
        }
        var ours = URI.create(request.getRequestURL().toString());
        return origin.equals(ours.getScheme() + "://" + ours.getRawAuthority());
    }
}
