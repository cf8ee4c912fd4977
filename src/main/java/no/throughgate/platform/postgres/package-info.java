@NullMarked
package no.throughgate.platform.postgres;

import org.jspecify.annotations.NullMarked;
