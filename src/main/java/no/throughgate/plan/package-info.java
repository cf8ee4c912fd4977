/**
 * The co-produced plan: strengths, goals and next steps in the person's own words, in versions, and whether the person agrees.
 * Its texts are read under the person's consent for goals and strengths, and never leave this room's tables.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "access", "cases", "obligation", "timeline", "notice"})
@org.jspecify.annotations.NullMarked
package no.throughgate.plan;
