/** The invented national sample: who is in prison, where from, for how long. Nobody in it exists. */
@org.jspecify.annotations.NullMarked
package no.throughgate.simulation.sample;
