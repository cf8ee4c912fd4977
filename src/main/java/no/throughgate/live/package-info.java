/**
 * Pages that stay open hear that something has changed for one of their reader's units, and look again by the usual way.
 * What is sent says nothing: no case, no number, not even which unit.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "access"})
@org.jspecify.annotations.NullMarked
package no.throughgate.live;
