/**
 * The committees' figures: each measure one statement, counted as of a day so that anybody can count it again, small
 * numbers hidden. And the year's survey, which freezes, computes and publishes them. Reads every table, changes its own.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "cases", "obligation", "platform", "timeline"})
@org.jspecify.annotations.NullMarked
package no.throughgate.metrics;
