/**
 * How the platform itself is doing: jobs that failed and why, versions that cases run on, what waits to be sent. Says a case's
 * number and never what the case is about. The room of the engine implements its ports.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "notice", "intake"})
@org.jspecify.annotations.NullMarked
package no.throughgate.operation;
