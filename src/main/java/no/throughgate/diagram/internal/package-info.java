@org.jspecify.annotations.NullMarked
package no.throughgate.diagram.internal;
