/** The ids of the models in {@code processes/} as constants, so that code that names an element breaks when the model changes. */
@NullMarked
package no.throughgate.process.model;

import org.jspecify.annotations.NullMarked;
