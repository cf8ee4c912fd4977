/**
 * The rule workshop: the rule tables read aloud, changes to them proposed, tried on what has been and on what runs, decided by
 * somebody else and published as a new edition. Knows rows and cells, no case and no person: what a change would have done is
 * counted, with small numbers hidden. The room of the engine reads and writes the files behind {@link no.throughgate.workshop.TableFiles}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "planning", "metrics"})
@org.jspecify.annotations.NullMarked
package no.throughgate.workshop;
