package no.throughgate.planning;

/**
 * From where on whoever checks a year's figures is asked to look at one of them.
 *
 * @param percent of the whole, or of the year before
 * @param least so many at least, where things are counted
 */
public record FigureCheckRule(int percent, int least, Provenance provenance) {}
