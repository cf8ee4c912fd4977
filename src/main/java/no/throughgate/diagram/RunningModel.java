package no.throughgate.diagram;

import java.util.Map;
import java.util.Set;

/**
 * A version of a model that cases run on, with its own English labels.
 *
 * @param id    the process id, which is the file's name
 * @param kinds the human steps
 * @param calls the process that each call activity calls, by element id
 * @param after the human steps that lead straight to an element, by element id
 * @param lanes the lane that each element is drawn in, by element id
 * @param file  the model's text
 */
public record RunningModel(
        String id,
        Set<String> kinds,
        Map<String, String> calls,
        Map<String, Set<String>> after,
        Map<String, String> lanes,
        String file) {}
