/**
 * Notes in a case: for one's own unit, or shared with those to whom the content of a life area is open. Nothing is changed
 * afterwards; the history tells that something was written, never what.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "access", "timeline"})
@org.jspecify.annotations.NullMarked
package no.throughgate.note;
