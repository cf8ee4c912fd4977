@NullMarked
package no.throughgate.platform.keycloak;

import org.jspecify.annotations.NullMarked;
