/**
 * Tell once: what a case knows already, from whom and since when. The packet that follows each handover, the answers that a
 * form need not ask for again, and the count of those that were asked all the same. Shows only what law or consent opens.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "access", "forms", "timeline"})
@org.jspecify.annotations.NullMarked
package no.throughgate.known;
