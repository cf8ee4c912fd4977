/**
 * The staff's views of obligations: what I do, what my unit owes, what is overdue; and the page on which an obligation
 * is accepted, refused, taken, done or handed back. Reads the obligations' table, changes it only through the façade.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "directory",
            "access",
            "cases",
            "planning",
            "obligation",
            "forms",
            "known",
            "appointment",
            "catalogue"
        })
@org.jspecify.annotations.NullMarked
package no.throughgate.worklist;
