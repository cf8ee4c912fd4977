package no.throughgate.process.migration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import no.throughgate.process.migration.ReleasePlan.Moves;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Which versions of the models have running processes, and how these are moved to the newest. */
@Component
public class ModelVersions {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ReleasePlans plans;

    ModelVersions(@Lazy RepositoryService repository, @Lazy RuntimeService runtime, ReleasePlans plans) {
        this.repository = repository;
        this.runtime = runtime;
        this.plans = plans;
    }

    /**
     * A version that is not the newest and still runs.
     *
     * @param running how many processes
     */
    public record Older(String process, int version, String release, long running, String definitionId) {}

    /**
     * @param moved processes that run on the newest version now
     * @param staying processes that wait at a step which the newest version does not have, or that somebody just moved: they
     *     are safe where they are, and the next migration takes them
     */
    public record Migrated(long moved, long staying) {}

    public List<Older> older() {
        List<Older> older = new ArrayList<>();
        for (ProcessDefinition newest : newest()) {
            repository.createProcessDefinitionQuery().processDefinitionKey(newest.getKey()).list().stream()
                    .filter(definition -> definition.getVersion() < newest.getVersion())
                    .sorted(Comparator.comparingInt(ProcessDefinition::getVersion))
                    .map(this::counted)
                    .filter(version -> version.running() > 0)
                    .forEach(older::add);
        }
        return older;
    }

    private List<ProcessDefinition> newest() {
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list();
    }

    private Older counted(ProcessDefinition definition) {
        long running = runtime.createProcessInstanceQuery()
                .processDefinitionId(definition.getId())
                .count();
        return new Older(
                definition.getKey(),
                definition.getVersion(),
                Objects.requireNonNullElse(definition.getVersionTag(), ReleasePlans.FIRST),
                running,
                definition.getId());
    }

    /**
     * Moves every process of this version that can be moved, each in a transaction of its own: an interrupted migration has
     * moved whole processes only, and both versions live together for as long as it takes.
     *
     * @param each told after each process
     */
    public Migrated migrate(Older older, Runnable each) {
        Moves moves = plans.from(older.release()).of(older.process());
        MigrationPlan plan = plan(older, moves);
        long moved = 0;
        List<ProcessInstance> instances = runtime.createProcessInstanceQuery()
                .processDefinitionId(older.definitionId())
                .list();
        for (ProcessInstance instance : instances) {
            if (!waitsWhereNothingFollows(instance, moves) && moved(plan, instance)) {
                moved++;
            }
            each.run();
        }
        return new Migrated(moved, instances.size() - moved);
    }

    /** How many processes of this version a migration would leave where they are now. */
    public long staying(Older older) {
        List<String> runOut = plans.from(older.release()).of(older.process()).runOut();
        if (runOut.isEmpty()) {
            return 0;
        }
        return runtime.createProcessInstanceQuery()
                .processDefinitionId(older.definitionId())
                .activityIdIn(runOut.toArray(String[]::new))
                .count();
    }

    private boolean waitsWhereNothingFollows(ProcessInstance instance, Moves moves) {
        return runtime.getActiveActivityIds(instance.getId()).stream().anyMatch(moves.runOut()::contains);
    }

    private MigrationPlan plan(Older older, Moves moves) {
        String newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(older.process())
                .latestVersion()
                .singleResult()
                .getId();
        // Timers and messages are set anew from the newest model: their dates are absolute, so asking again is
        // harmless.
        var plan = runtime.createMigrationPlan(older.definitionId(), newest)
                .mapEqualActivities()
                .updateEventTriggers();
        moves.renamed().forEach(plan::mapActivities);
        plan.setVariables(moves.decided());
        return plan.build();
    }

    private boolean moved(MigrationPlan plan, ProcessInstance instance) {
        try {
            runtime.newMigration(plan).processInstanceIds(instance.getId()).execute();
            return true;
        } catch (MigratingProcessInstanceValidationException | OptimisticLockingException | NotFoundException moved) {
            // Somebody moved it in the same moment: to a step that runs out, or to its end.
            return false;
        }
    }
}
