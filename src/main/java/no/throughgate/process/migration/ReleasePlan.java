package no.throughgate.process.migration;

import java.util.List;
import java.util.Map;

/**
 * How cases move from one released version of the models to the present one: {@code processes/migrations/<release>.json}.
 * What has kept its id and its kind of element moves by itself and is not named.
 *
 * @param processes by process id; a process that is not named has changed in no way that matters to a token
 */
public record ReleasePlan(Map<String, Moves> processes) {

    /** For a process without entry. */
    private static final Moves NONE = new Moves(Map.of(), List.of(), Map.of());

    public Moves of(String process) {
        return processes.getOrDefault(process, NONE);
    }

    /**
     * @param renamed new id by old id
     * @param runOut steps that the present model does not have: a process that waits at one stays on its version, and moves
     *     when the step is behind it
     * @param decided variables that the present model's gateways read and that the old one never wrote, with the value that
     *     goes on as the old one would have
     */
    public record Moves(Map<String, String> renamed, List<String> runOut, Map<String, Object> decided) {

        public Moves {
            renamed = renamed == null ? Map.of() : Map.copyOf(renamed);
            runOut = runOut == null ? List.of() : List.copyOf(runOut);
            decided = decided == null ? Map.of() : Map.copyOf(decided);
        }
    }
}
