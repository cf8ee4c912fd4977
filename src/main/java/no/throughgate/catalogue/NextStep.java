package no.throughgate.catalogue;

/**
 * What a model draws after a step.
 *
 * @param process  the model's id
 * @param id       the element's id; of a task, its kind; of a called process, that process
 * @param isTask   somebody's next step, and not a process, an event or an end
 * @param called   another process, which begins with it
 * @param certain  false: the way there depends on something that is not known yet
 */
public record NextStep(String process, String id, boolean isTask, boolean called, boolean certain) {

    /** Names it in the reader's language. */
    public String messageKey() {
        return called ? id : process + "." + id;
    }
}
