/**
 * When things are due and why: profiles, the catalogue's rules, due dates with their reason, re-planning when a release
 * date moves. Pure: it reads the rule tables through {@link no.throughgate.planning.RuleTables} and keeps nothing.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package no.throughgate.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
