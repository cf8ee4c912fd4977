package no.throughgate.web.internal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import no.throughgate.access.CurrentUser;
import no.throughgate.kernel.UnitId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** What the frame of every page, error pages included, shows about its reader. Templates ask it by name. */
@Component("shell")
@ConditionalOnWebApplication
class Shell {

    private final JdbcClient jdbc;
    private final HttpServletRequest request;
    /** Units are few and hardly ever renamed; a restart forgets. */
    private final Map<UnitId, String> names = new ConcurrentHashMap<>();

    Shell(JdbcClient jdbc, HttpServletRequest request) {
        this.jdbc = jdbc;
        this.request = request;
    }

    /** Absent before login and after logout. */
    public Optional<CurrentUser> user() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ClaimAccessor
                ? Optional.of(CurrentUser.of(authentication))
                : Optional.empty();
    }

    public List<String> unitNames() {
        return user().stream()
                .flatMap(user -> user.units().stream())
                .map(unit -> names.computeIfAbsent(unit, this::name))
                .sorted()
                .toList();
    }

    public List<Locale> languages() {
        return LanguageConfiguration.LANGUAGES;
    }

    /** This page in another language. */
    public String in(Locale language) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = failed == null ? request.getRequestURI() : failed.toString();
        return UriComponentsBuilder.fromPath(path)
                .query(request.getQueryString())
                .replaceQueryParam("lang", language.getLanguage())
                .build()
                .toUriString();
    }

    private String name(UnitId unit) {
        return jdbc.sql("select name from app.unit where unit_id = :unit")
                .param("unit", unit.value())
                .query(String.class)
                .optional()
                .orElse(unit.value());
    }
}
