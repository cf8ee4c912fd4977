package no.throughgate.process.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Which tasks have a drawn consequence for a refusal or a miss. Asked before an error is thrown at a token: the engine
 * would end the path of a token whose error nobody catches. A token of an older model version has that version's drawing.
 */
@Component
class DrawnConsequences {

    private final RepositoryService repository;
    private final Map<String, Drawing> versions = new ConcurrentHashMap<>();
    private final Set<String> refusals = new HashSet<>();

    DrawnConsequences(@Lazy RepositoryService repository) {
        this.repository = repository;
        try {
            for (Resource model :
                    new PathMatchingResourcePatternResolver().getResources("classpath:processes/*.bpmn")) {
                try (var in = model.getInputStream()) {
                    refusals.addAll(Drawing.of(Bpmn.readModelFromStream(in)).refusals());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the present models. */
    boolean refusal(String kind) {
        return refusals.contains(kind);
    }

    boolean refusal(String definitionId, String kind) {
        return version(definitionId).refusals().contains(kind);
    }

    boolean miss(String definitionId, String kind) {
        return version(definitionId).misses().contains(kind);
    }

    private Drawing version(String definitionId) {
        return versions.computeIfAbsent(definitionId, id -> Drawing.of(repository.getBpmnModelInstance(id)));
    }

    private record Drawing(Set<String> refusals, Set<String> misses) {

        static Drawing of(BpmnModelInstance model) {
            Drawing drawing = new Drawing(new HashSet<>(), new HashSet<>());
            model.getModelElementsByType(BoundaryEvent.class).forEach(drawing::note);
            return drawing;
        }

        private void note(BoundaryEvent event) {
            event.getEventDefinitions().forEach(definition -> {
                if (definition instanceof ErrorEventDefinition) {
                    refusals.add(event.getAttachedTo().getId());
                } else if (definition instanceof EscalationEventDefinition) {
                    misses.add(event.getAttachedTo().getId());
                }
            });
        }
    }
}
