@org.jspecify.annotations.NullMarked
package no.throughgate.web.rules;
