/**
 * The words every module shares: identifiers, life areas, profiles, the clock and the Norwegian working calendar.
 * It knows no other module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package no.throughgate.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
