/**
 * The obligation: an owner, a clock and a consequence. Offer, accept, refuse, perform and return; the one accountable
 * owner; the alarms and the escalation ladder; and what a moved release date does to all of a case's open clocks.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "directory", "access", "cases", "planning", "consent", "timeline", "notice"})
@org.jspecify.annotations.NullMarked
package no.throughgate.obligation;
