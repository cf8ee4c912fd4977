package no.throughgate.process.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.throughgate.kernel.CaseId;
import no.throughgate.obligation.ObligationProcess.Standing;
import no.throughgate.process.internal.Resumption.Called;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Writes down where tracks of a case stand, and puts their tokens back there. */
@Component
class Standings {

    private static final Map<String, Class<?>> KINDS =
            Map.of("long", Long.class, "int", Integer.class, "yes", Boolean.class, "code", String.class);

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final Resumption resumption;

    Standings(
            @Lazy RuntimeService runtime,
            @Lazy TaskService tasks,
            @Lazy ManagementService jobs,
            Resumption resumption) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.jobs = jobs;
        this.resumption = resumption;
    }

    List<Standing> of(CaseId caseId, String... tracks) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.value())
                .processDefinitionKeyIn(tracks)
                .list()
                .stream()
                .flatMap(track -> Stream.concat(
                        Stream.of(standing(track, false)), calledBy(track).map(called -> standing(called, true))))
                .toList();
    }

    private Stream<ProcessInstance> calledBy(ProcessInstance track) {
        return runtime.createProcessInstanceQuery().superProcessInstanceId(track.getId()).list().stream()
                .flatMap(called -> Stream.concat(Stream.of(called), calledBy(called)));
    }

    private Standing standing(ProcessInstance instance, boolean called) {
        List<String> places = new ArrayList<>();
        leaves(runtime.getActivityInstance(instance.getId()), places);
        Map<String, String> variables = runtime.getVariables(instance.getId()).entrySet().stream()
                .filter(variable -> variable.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, variable -> written(variable.getValue())));
        List<String> waiting = tasks.createTaskQuery().processInstanceId(instance.getId()).list().stream()
                .map(Task::getId)
                .toList();
        return new Standing(key(instance), called, places, waiting, variables);
    }

    private static String key(ProcessInstance instance) {
        return instance.getProcessDefinitionId().split(":")[0];
    }

    private static void leaves(ActivityInstance node, List<String> places) {
        Arrays.stream(node.getChildTransitionInstances()).forEach(step -> places.add(step.getActivityId()));
        Arrays.stream(node.getChildActivityInstances()).forEach(child -> {
            if (child.getChildActivityInstances().length + child.getChildTransitionInstances().length == 0) {
                places.add(child.getActivityId());
            } else {
                leaves(child, places);
            }
        });
    }

    /**
     * Puts these tracks back below the root.
     *
     * @param over steps of the root that end, with all that they have called; nobody is late for what was asked there
     * @param then the end of what had ended the tracks; nobody is late for that either
     */
    void putBack(String root, List<Standing> tracks, Set<String> over, Runnable then) {
        var change = runtime.createProcessInstanceModification(root);
        ActivityInstance now = runtime.getActivityInstance(root);
        List<String> ending = Arrays.stream(now.getChildActivityInstances())
                .filter(step -> over.contains(step.getActivityId()))
                .map(ActivityInstance::getId)
                .toList();
        ending.forEach(change::cancelActivityInstance);
        List<String> waiting = Arrays.stream(now.getChildTransitionInstances())
                .filter(step -> over.contains(step.getActivityId()))
                .map(TransitionInstance::getId)
                .toList();
        waiting.forEach(change::cancelTransitionInstance);
        List<String> calls = tracks.stream()
                .filter(track -> !track.called())
                .map(track -> call(track.process()))
                .toList();
        calls.forEach(change::startBeforeActivity);
        boolean nothing = ending.isEmpty() && waiting.isEmpty() && calls.isEmpty();
        var left = new ArrayList<>(tracks);
        resumption.during(
                () -> {
                    if (nothing) {
                        return;
                    }
                    change.execute();
                    // Some calls wait for a transaction of their own; these belong into this one.
                    calls.stream().distinct().forEach(call -> begin(root, call));
                },
                called -> put(called, left),
                then);
    }

    private void begin(String root, String call) {
        jobs.createJobQuery()
                .messages()
                .processInstanceId(root)
                .activityId(call)
                .list()
                .forEach(job -> jobs.executeJob(job.getId()));
    }

    private void put(Called called, List<Standing> left) {
        Standing track = left.stream()
                .filter(standing -> standing.process().equals(called.process()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing says where " + called.process() + " stood"));
        left.remove(track);
        track.variables().forEach((name, value) -> runtime.setVariable(called.instance(), name, read(value)));
        var change = runtime.createProcessInstanceModification(called.instance());
        track.places().forEach(change::startBeforeActivity);
        change.execute();
    }

    private static String call(String process) {
        String words = Arrays.stream(process.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
        return "call_" + Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    /** Ids, dates, numbers, yes and no, and codes: no model knows more of a case. */
    private static String written(Object value) {
        if (value instanceof Date day) {
            return "date:" + day.getTime();
        }
        return KINDS.entrySet().stream()
                .filter(kind -> kind.getValue().isInstance(value))
                .map(kind -> kind.getKey() + ":" + value)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no variable of a model is a " + value.getClass()));
    }

    private static Object read(String written) {
        String value = written.substring(written.indexOf(':') + 1);
        return switch (written.substring(0, written.indexOf(':'))) {
            case "long" -> Long.valueOf(value);
            case "int" -> Integer.valueOf(value);
            case "yes" -> Boolean.valueOf(value);
            case "date" -> new Date(Long.parseLong(value));
            default -> value;
        };
    }
}
