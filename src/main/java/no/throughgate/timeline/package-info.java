/**
 * The immutable history of a case: every module records what happened here, in the transaction in which it happened.
 * Entries are chained by hash in the database, so that a change or a hole shows.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "kernel")
@org.jspecify.annotations.NullMarked
package no.throughgate.timeline;
