@org.jspecify.annotations.NullMarked
package no.throughgate.worklist.internal;
