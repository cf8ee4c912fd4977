@org.jspecify.annotations.NullMarked
package no.throughgate.catalogue.internal;
