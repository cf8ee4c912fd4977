/**
 * What keeps looking honest: opening a case that is not one's own in an emergency, and what the auditor reads about it, about
 * every look at a person's data, and about the chain of the histories. Never the content of a case.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "directory", "access", "notice", "timeline"})
@org.jspecify.annotations.NullMarked
package no.throughgate.oversight;
