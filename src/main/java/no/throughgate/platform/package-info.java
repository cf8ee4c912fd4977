/**
 * How Throughgate starts: the command line, and the demo's own PostgreSQL and Keycloak.
 * Knows nothing of cases; a module adds a command by a bean that implements {@link no.throughgate.platform.Command}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package no.throughgate.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
