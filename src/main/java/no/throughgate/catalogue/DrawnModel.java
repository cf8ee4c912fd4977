package no.throughgate.catalogue;

import java.util.List;
import java.util.Map;

/**
 * One model.
 *
 * @param id the process id, which is the file's name
 * @param steps the human steps, as they are read: from left to right
 * @param called the process that each call activity calls, by element id, as they are read in the file
 * @param labels the label of every element that has one, in the model's own English, by element id
 * @param file the model file's text
 */
public record DrawnModel(
        String id, List<DrawnStep> steps, Map<String, String> called, Map<String, String> labels, String file) {

    /** Ids of the processes that it calls. */
    public List<String> calls() {
        return called.values().stream().distinct().toList();
    }
}
