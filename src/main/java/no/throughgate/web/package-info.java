/**
 * The shell around every page: security, language, layout and error pages; and the case page, which shows what several
 * rooms know of one case. Nobody depends on it.
 */
@org.springframework.modulith.ApplicationModule
@org.jspecify.annotations.NullMarked
package no.throughgate.web;
