/**
 * Who can owe something: municipalities with dated codes, the agencies' units, the people in them and who stands in for
 * whom. Loaded from the product's own data files at every start, read from memory afterwards.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "kernel")
@org.jspecify.annotations.NullMarked
package no.throughgate.directory;
