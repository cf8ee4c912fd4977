package no.throughgate.access;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Roles;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClaimAccessor;

/**
 * The person (or system) behind a request. A capability says what one may do; a unit says for whom.
 *
 * @param name         as colleagues know the person
 * @param units        full Keycloak group paths
 * @param capabilities realm roles; a leader's include what the leader's staff may do
 * @param opened       cases opened in an emergency, where this request may use them
 */
public record CurrentUser(UserId id, String name, Set<UnitId> units, Set<String> capabilities, Set<CaseId> opened) {

    public CurrentUser(UserId id, String name, Set<UnitId> units, Set<String> capabilities) {
        this(id, name, units, capabilities, Set.of());
    }

    private static final Pattern UNIT_PATH = Pattern.compile("(/[a-z0-9][a-z0-9-]*){2,3}");

    /** Reads a session's ID token and an API call's access token alike: both are claims of the same Keycloak. */
    public static CurrentUser of(@Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof ClaimAccessor token) {
            return fromClaims(token.getClaims());
        }
        throw new IllegalStateException("No one is logged in");
    }

    static CurrentUser fromClaims(Map<String, Object> claims) {
        var login = String.valueOf(claims.getOrDefault("preferred_username", claims.get("sub")));
        return new CurrentUser(
                new UserId(login),
                String.valueOf(claims.getOrDefault("name", login)),
                texts(claims.get("groups"))
                        .filter(path -> UNIT_PATH.matcher(path).matches())
                        .map(UnitId::new)
                        .collect(Collectors.toUnmodifiableSet()),
                Roles.capabilities(texts(claims.get("roles")).toList()));
    }

    public boolean can(String capability) {
        return capabilities.contains(capability);
    }

    CurrentUser with(Set<CaseId> brokenOpen) {
        return new CurrentUser(id, name, units, capabilities, brokenOpen);
    }

    public Actor actor() {
        return new Actor(id, units, capabilities, opened);
    }

    private static Stream<String> texts(@Nullable Object claim) {
        return claim instanceof Collection<?> values ? values.stream().map(String::valueOf) : Stream.empty();
    }
}
