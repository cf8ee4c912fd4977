package no.throughgate.catalogue;

import java.util.List;
import java.util.Map;

/**
 * One model.
 *
 * @param id the process id, which is the file's name
 * @param steps the human steps, as they are read: from left to right
 * @param calls ids of the processes that it calls
 * @param labels the label of every element that has one, in the model's own English, by element id
 * @param file the model file's text
 */
public record DrawnModel(
        String id, List<DrawnStep> steps, List<String> calls, Map<String, String> labels, String file) {}
