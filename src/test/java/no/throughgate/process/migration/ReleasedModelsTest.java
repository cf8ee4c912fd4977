package no.throughgate.process.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.throughgate.process.model.Models;
import no.throughgate.process.rules.DmnRuleTables;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;

/** A case may still run on any released model: what that model names must be there, and where a token waits must lead on. */
class ReleasedModelsTest {

    @ParameterizedTest
    @ValueSource(strings = "1")
    void every_place_where_a_token_waits_has_a_successor_or_is_known_to_run_out(String release) throws IOException {
        List<String> undecided = new ArrayList<>();
        List<String> stale = new ArrayList<>();
        for (var file : ReleasedModels.of(release)) {
            var old = read(file);
            var process = processOf(old);
            var moves = new ReleasePlans().from(release).of(process);
            var present = present(process);
            waiting(old).forEach((id, type) -> {
                var same = type.equals(present.get(id));
                var renamed = type.equals(present.get(moves.renamed().getOrDefault(id, "")));
                if (!same && !renamed && !moves.runOut().contains(id)) {
                    undecided.add(process + "/" + id);
                }
                if (same && moves.runOut().contains(id)) {
                    stale.add(process + "/" + id);
                }
            });
        }
        assertThat(undecided)
                .as("a token may wait here and processes/migrations/%s.json says nothing", release)
                .isEmpty();
        assertThat(stale)
                .as("these are still there and need no word in processes/migrations/%s.json", release)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = "1")
    void every_obligation_of_a_released_model_still_has_its_rules_and_its_form(String release) throws IOException {
        var rules = new DmnRuleTables(
                DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine(), Clock.systemUTC());
        for (var file : ReleasedModels.of(release)) {
            for (var task : read(file).getModelElementsByType(UserTask.class)) {
                assertThat(rules.catalogue(task.getId()))
                        .as("catalogue row of %s", task.getId())
                        .isPresent();
                var form = task.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef");
                if (form != null) {
                    assertThat(Path.of("forms", form + ".form"))
                            .as("form of %s", task.getId())
                            .exists();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "1")
    void what_a_released_model_asks_of_the_system_can_still_be_done(String release) throws IOException {
        var beans = allDelegates();
        for (var file : ReleasedModels.of(release)) {
            for (var task : read(file).getModelElementsByType(ServiceTask.class)) {
                assertThat(beans).contains(task.getCamundaDelegateExpression());
            }
        }
    }

    private static List<String> allDelegates() throws IOException {
        try (var files = Files.list(Path.of("src/main/java/no/throughgate/process/delegate"))) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .map(name -> "${" + Character.toLowerCase(name.charAt(0)) + name.substring(1) + "}")
                    .toList();
        }
    }

    private static Map<String, String> present(String process) {
        return Models.all().stream()
                .filter(model -> model.name().equals(process))
                .findFirst()
                .map(model -> waiting(model.bpmn()))
                .orElse(Map.of());
    }

    /** Type and scope by id: what the engine compares when it maps by itself. */
    private static Map<String, String> waiting(BpmnModelInstance model) {
        Map<String, String> waiting = new HashMap<>();
        for (var node : model.getModelElementsByType(FlowNode.class)) {
            boolean plainStart = node instanceof StartEvent start
                    && start.getEventDefinitions().isEmpty();
            boolean passes =
                    node instanceof ServiceTask task && !task.isCamundaAsyncBefore() && !task.isCamundaAsyncAfter();
            if ((node instanceof Activity || node instanceof CatchEvent || node instanceof EventBasedGateway)
                    && !plainStart
                    && !passes) {
                var scope = node.getParentElement() instanceof SubProcess outer ? outer.getId() : "";
                waiting.put(node.getId(), node.getElementType().getTypeName() + " in " + scope);
            }
        }
        return waiting;
    }

    private static String processOf(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next().getId();
    }

    private static BpmnModelInstance read(Resource file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return Bpmn.readModelFromStream(in);
        }
    }
}
