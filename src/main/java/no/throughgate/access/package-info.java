/**
 * Who is asking, what they may do and for whom: the current user from the token, the permission verbs, the one rule set
 * that every list, count, page and API answer applies, and the log of who has looked at what.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "directory"})
@org.jspecify.annotations.NullMarked
package no.throughgate.access;
