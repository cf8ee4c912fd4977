@org.jspecify.annotations.NullMarked
package no.throughgate.workshop.internal;
