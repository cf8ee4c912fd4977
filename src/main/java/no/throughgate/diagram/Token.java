package no.throughgate.diagram;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One token, as the workflow has it: visible to nobody before {@link Diagrams} has said to whom.
 *
 * @param id         of the token itself
 * @param process    the running process that it is in
 * @param model      the version of the model that the process runs on
 * @param calledFrom the token that waits for this process to end; null in the case's own workflow
 * @param element    of the drawing at which it stands
 * @param task       at a human step, the task that its obligation belongs to
 * @param since      null where nobody noted it
 * @param until      a timer's moment; null where it waits for no time
 */
public record Token(
        String id,
        String process,
        String model,
        @Nullable String calledFrom,
        String element,
        @Nullable String task,
        @Nullable Instant since,
        @Nullable Instant until) {}
