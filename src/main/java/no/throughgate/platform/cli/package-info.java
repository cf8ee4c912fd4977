@NullMarked
package no.throughgate.platform.cli;

import org.jspecify.annotations.NullMarked;
