@org.jspecify.annotations.NullMarked
package no.throughgate.live.internal;
