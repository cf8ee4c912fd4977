@org.jspecify.annotations.NullMarked
package no.throughgate.access.internal;
