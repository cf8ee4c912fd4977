package no.throughgate.obligation;

import java.util.Optional;
import java.util.Set;

/** Knows steps whose owner or day people have named. The room that keeps such agreements implements it. */
public interface NamedSteps {

    Set<String> kinds();

    /** What was agreed for this task; empty if nothing was. The same for every obligation that is born of the task. */
    Optional<NamedStep> step(String kind, String taskId);
}
