package no.throughgate.operation;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.stereotype.Component;

/** When this machine's scheduled work last ran, and whether it got through. */
@Component
public class ScheduledRuns {

    /**
     * @param name class and method, e.g. {@code ScheduledMailing.sendDue}
     * @param last absent until it has run for the first time
     * @param fault the exception's name, if the last run ended with one
     */
    public record Run(
            String name,
            @Nullable Instant last,
            @Nullable String fault,
            @Nullable Instant next) {}

    private final ObjectProvider<ScheduledTaskHolder> holders;

    ScheduledRuns(ObjectProvider<ScheduledTaskHolder> holders) {
        this.holders = holders;
    }

    public List<Run> all() {
        return holders.stream()
                .map(ScheduledTaskHolder::getScheduledTasks)
                .flatMap(Collection::stream)
                .map(ScheduledRuns::run)
                .filter(run -> !run.name().isEmpty())
                .sorted(Comparator.comparing(Run::name))
                .toList();
    }

    private static Run run(ScheduledTask scheduled) {
        var outcome = scheduled.getTask().getLastExecutionOutcome();
        var fault = outcome.throwable();
        return new Run(
                name(scheduled.toString()),
                outcome.executionTime(),
                fault == null ? null : fault.getClass().getSimpleName(),
                scheduled.nextExecution());
    }

    /** Ours only: what libraries do at night by themselves has no name that an operator knows. */
    private static String name(String method) {
        if (!method.startsWith("no.throughgate.")) {
            return "";
        }
        int lastDot = method.lastIndexOf('.');
        return method.substring(method.lastIndexOf('.', lastDot - 1) + 1);
    }
}
