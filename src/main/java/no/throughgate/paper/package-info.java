/** Sets pages of HTML as tagged PDF, with their letters in them. It knows no other room. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package no.throughgate.paper;
