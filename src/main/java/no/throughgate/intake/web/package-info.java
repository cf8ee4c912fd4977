@org.jspecify.annotations.NullMarked
package no.throughgate.intake.web;
