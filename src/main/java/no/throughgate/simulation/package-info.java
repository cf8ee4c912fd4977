/**
 * Virtual time: synthetic releases walked from admission to closure on the real engine and the real database, by simulated
 * agencies whose manners are a parameter. Also the invented national sample that demo and measurements start from.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "directory",
            "cases",
            "consent",
            "planning",
            "obligation",
            "challenge",
            "meeting",
            "survey",
            "forms",
            "platform",
            "intake"
        })
@org.jspecify.annotations.NullMarked
package no.throughgate.simulation;
