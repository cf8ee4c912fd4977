/**
 * Models change while cases run. A case goes on with the model it began with until it is moved to the newest; a plan for each
 * released version says how, and a test walks it.
 */
@org.jspecify.annotations.NullMarked
package no.throughgate.process.migration;
