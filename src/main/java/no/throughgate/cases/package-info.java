/**
 * The release case: whom it is about (kept apart, encrypted), the stay, the release date with type and certainty,
 * the municipality before and after, and the eight life areas with who carries them.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "directory", "timeline", "consent"})
@org.jspecify.annotations.NullMarked
package no.throughgate.cases;
