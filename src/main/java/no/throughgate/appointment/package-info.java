/**
 * The one table of a case's appointments, whoever books them: what for, with whom, when, where, who else comes, and the calendar file
 * of each; whether the first days can be walked through, and whether it is too much for one person.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "access", "cases", "planning", "obligation"})
@org.jspecify.annotations.NullMarked
package no.throughgate.appointment;
