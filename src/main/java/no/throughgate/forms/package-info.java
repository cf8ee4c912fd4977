/**
 * What a person fills in when doing an obligation: one Camunda Form file per kind, rendered by us and checked on the server.
 * Accepts and rejects the same data as form-js does in a modeler's preview; a browser test compares the two.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package no.throughgate.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
