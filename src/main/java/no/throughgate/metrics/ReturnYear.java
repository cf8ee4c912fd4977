package no.throughgate.metrics;

import java.util.SortedMap;

/**
 * Who was released in a year, and how many of them were back in prison within so many months, as somebody outside has counted it.
 *
 * @param returned by months after release; those that are not counted yet are absent
 * @param source who counted, and where it can be read
 */
record ReturnYear(int year, int released, SortedMap<Integer, Integer> returned, String source) {}
