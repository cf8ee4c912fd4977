/**
 * Systemic challenges: what those who work with releases find wrong with the system. Raised in plain words about nobody,
 * grouped, answered by the directorate, and answered back to everybody who raised it.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "directory", "access", "cases", "planning", "obligation", "notice", "metrics"})
@org.jspecify.annotations.NullMarked
package no.throughgate.challenge;
