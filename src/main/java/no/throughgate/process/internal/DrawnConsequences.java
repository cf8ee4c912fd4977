package no.throughgate.process.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Which tasks have a drawn consequence for a refusal or a miss. Asked before an error is thrown at a token: the engine
 * would end the path of a token whose error nobody catches.
 */
@Component
class DrawnConsequences {

    private final Set<String> refusals = new HashSet<>();
    private final Set<String> misses = new HashSet<>();

    DrawnConsequences() {
        try {
            for (Resource model :
                    new PathMatchingResourcePatternResolver().getResources("classpath:processes/*.bpmn")) {
                try (var in = model.getInputStream()) {
                    Bpmn.readModelFromStream(in)
                            .getModelElementsByType(BoundaryEvent.class)
                            .forEach(this::note);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    boolean refusal(String kind) {
        return refusals.contains(kind);
    }

    boolean miss(String kind) {
        return misses.contains(kind);
    }
}
