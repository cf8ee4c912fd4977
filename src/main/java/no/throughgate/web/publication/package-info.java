/** The published years, for everybody who plans by them: aggregates alone. */
@org.jspecify.annotations.NullMarked
package no.throughgate.web.publication;
