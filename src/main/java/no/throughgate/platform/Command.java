package no.throughgate.platform;

import java.util.concurrent.Callable;

/**
 * A command of the command line, e.g. {@code simulate}: a Spring bean with picocli's {@code @Command} and
 * {@code @Option}s, found by its class before Spring starts and run as a bean, without web server and Keycloak, on the
 * same database as the application. The number it returns becomes the program's exit code.
 *
 * <p>Give defaults by {@code defaultValue}, not by initialisers: help and wrong options are answered without a bean.
 */
public interface Command extends Callable<Integer> {}
