package no.throughgate.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an endpoint needs and whether it touches a person's data. An endpoint of ours without it answers nobody. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {

    Permission value();

    /** True where a person's data is shown or changed: each call becomes one line of the access log. */
    boolean logged();
}
