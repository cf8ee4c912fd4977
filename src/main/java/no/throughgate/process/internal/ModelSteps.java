package no.throughgate.process.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.throughgate.simulation.DrawnSteps;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Reads the steps out of the model files; a user task's id is the kind of its obligation. */
@Component
class ModelSteps implements DrawnSteps {

    @Override
    public Map<String, Set<String>> kindsByModel() {
        Map<String, Set<String>> models = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:processes/*.bpmn")) {
                try (var in = file.getInputStream()) {
                    var model = Bpmn.readModelFromStream(in);
                    Set<String> kinds = model.getModelElementsByType(UserTask.class).stream()
                            .map(UserTask::getId)
                            .collect(Collectors.toSet());
                    model.getModelElementsByType(Process.class).stream()
                            .map(Process::getId)
                            .forEach(id -> models.put(id, kinds));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return models;
    }
}
