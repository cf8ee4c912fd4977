@org.jspecify.annotations.NullMarked
package no.throughgate.notice.internal;
