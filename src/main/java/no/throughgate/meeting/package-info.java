/**
 * The responsibility group: who is called together, who came, and what was decided. A decision names a unit, what, and by when, and
 * becomes that unit's obligation; its words stay in this room's tables.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "access", "cases", "obligation", "appointment", "notice", "timeline"})
@org.jspecify.annotations.NullMarked
package no.throughgate.meeting;
