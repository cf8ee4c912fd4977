/**
 * The committees' figures: each measure one statement, counted as of a day so that anybody can count it again, small
 * numbers hidden. Reads every table; changes only that of what others have counted.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "platform"})
@org.jspecify.annotations.NullMarked
package no.throughgate.metrics;
