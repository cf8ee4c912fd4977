/**
 * The live diagram: where a case's tokens stand, drawn on the version of each model that the case runs on, for one reader. What
 * lies in a lane or an area that is closed to the reader is neither drawn as a token nor counted.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "access", "planning"})
@org.jspecify.annotations.NullMarked
package no.throughgate.diagram;
