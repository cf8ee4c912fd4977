@org.jspecify.annotations.NullMarked
package no.throughgate.note.internal;
