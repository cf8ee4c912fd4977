@org.jspecify.annotations.NullMarked
package no.throughgate.challenge.internal;
