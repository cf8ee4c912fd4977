package no.throughgate.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a {@link Command}: in the demo it gets a database of this name, emptied at its start, on the same server, so that it
 * never mixes with what people have entered. In production the command itself must see to that.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OwnDatabase {

    /** The setting in which the launcher passes the name on. */
    String SETTING = "throughgate.demo.own-database";

    String value();
}
