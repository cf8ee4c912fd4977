/**
 * The process catalogue: every process, its steps, who owes each, by when, what contains a miss and where the rule comes from,
 * put together from the models and the rule tables and never written by hand. Says nothing of any person.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "planning", "access"})
@org.jspecify.annotations.NullMarked
package no.throughgate.catalogue;
