/**
 * The one table of a case's appointments, whoever books them: what for, with whom, when, where, who else comes, and the calendar file
 * of each. Who walks the person through a day, and who counts how much is asked of one person, reads here.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "access"})
@org.jspecify.annotations.NullMarked
package no.throughgate.appointment;
