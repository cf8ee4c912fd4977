/**
 * What other systems say about stays in prison: each event kept once and sealed, applied in its own order however it
 * arrives, tried again when it comes too early. The same door for single events and for files.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "directory", "cases", "obligation", "access", "platform"})
@org.jspecify.annotations.NullMarked
package no.throughgate.intake;
