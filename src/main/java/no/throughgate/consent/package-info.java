/**
 * What the person has agreed to: which unit may see which life area, for what, since when and until when. Answers are
 * read where they are needed, in the one predicate of visibility (access), by {@code app.content_open}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel"})
@org.jspecify.annotations.NullMarked
package no.throughgate.consent;
