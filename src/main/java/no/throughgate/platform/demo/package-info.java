@NullMarked
package no.throughgate.platform.demo;

import org.jspecify.annotations.NullMarked;
