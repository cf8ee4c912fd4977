/**
 * Who has been told what: an inbox inside the product, and mail that only ever says that something waits there. Written in
 * the teller's transaction, sent afterwards from an outbox.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "directory", "access"})
@org.jspecify.annotations.NullMarked
package no.throughgate.notice;
