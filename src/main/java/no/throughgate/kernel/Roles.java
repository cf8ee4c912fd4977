package no.throughgate.kernel;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From the login server's realm roles to what a person may do. */
public final class Roles {

    private Roles() {}

    /** Whoever leads may do what the staff may: {@code nav-lead} implies {@code nav-staff}. */
    public static Set<String> capabilities(Collection<String> realmRoles) {
        return realmRoles.stream()
                .flatMap(role -> leads(role) ? Stream.of(role, role.replace("-lead", "-staff")) : Stream.of(role))
                .collect(Collectors.toUnmodifiableSet());
    }

    public static boolean leads(String role) {
        return role.endsWith("-lead");
    }
}
