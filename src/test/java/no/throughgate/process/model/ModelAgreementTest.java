package no.throughgate.process.model;

import static java.util.stream.Collectors.toMap;
import static no.throughgate.process.model.Models.keep;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.throughgate.process.model.Models.Model;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The models agree with what lives beside them: rule tables, forms, realm, constants, labels. */
class ModelAgreementTest {

    private static final Map<String, Map<String, String>> CATALOGUE =
            RuleTable.rows("obligation-catalogue").stream().collect(toMap(row -> row.get("kind"), row -> row));

    @Test
    void every_user_task_has_a_row_in_the_catalogue() {
        keep("must have a row in obligation-catalogue.dmn", (model, wrong) -> {
            for (UserTask task : model.all(UserTask.class)) {
                if (!CATALOGUE.containsKey(task.getId())) {
                    wrong.add(model.at(task));
                }
            }
        });
    }

    @Test
    void every_user_task_lies_in_the_lane_of_the_agency_that_owes_it() {
        var laneOfRole = new TreeMap<String, Set<String>>();
        RuleTable.rows("role-routing").forEach(row -> laneOfRole
                .computeIfAbsent(row.get("role"), role -> new TreeSet<>())
                .add(row.get("lane")));
        keep("must lie in the lane that role-routing.dmn gives its receiver", (model, wrong) -> {
            for (Lane lane : model.all(Lane.class)) {
                for (FlowNode node : lane.getFlowNodeRefs()) {
                    if (node instanceof UserTask && CATALOGUE.containsKey(node.getId())) {
                        var role = CATALOGUE.get(node.getId()).get("receiverRole");
                        if (!laneOfRole.getOrDefault(role, Set.of()).contains(lane.getId())) {
                            wrong.add(model.at(node) + " of " + role + " in " + lane.getId());
                        }
                    }
                }
            }
        });
    }

    @Test
    void a_fallback_in_the_catalogue_is_drawn_where_its_task_is() {
        keep("must lead a miss to the fallback of the catalogue", (model, wrong) -> {
            for (UserTask task : model.all(UserTask.class)) {
                var fallback = CATALOGUE.getOrDefault(task.getId(), Map.of()).getOrDefault("fallbackKind", "");
                if (!fallback.isEmpty() && !reachedByMiss(model, task).contains(fallback)) {
                    wrong.add(model.at(task) + " to " + fallback);
                }
            }
        });
    }

    @Test
    void every_user_task_names_the_form_of_its_kind_and_the_form_exists() {
        keep("must name forms/<kind>.form, bound to the deployment", (model, wrong) -> {
            for (UserTask task : model.all(UserTask.class)) {
                var form = Path.of("forms", task.getId() + ".form");
                if (!task.getId().equals(task.getCamundaFormRef())
                        || !"deployment".equals(task.getCamundaFormRefBinding())
                        || !Files.exists(form)) {
                    wrong.add(model.at(task));
                }
            }
        });
    }

    @Test
    void every_capability_of_the_routing_is_a_role_of_the_realm() throws Exception {
        var realm = Files.readString(Path.of("keycloak-realm", "throughgate-realm.json"));
        var missing = RuleTable.rows("role-routing").stream()
                .flatMap(row -> List.of(row.get("capability"), row.get("leadCapability")).stream())
                // Whoever raised a matter answers with the capability of their own agency.
                .filter(capability -> !capability.equals("{proposer}"))
                .filter(capability -> !realm.contains("\"name\" : \"" + capability + "\"")
                        && !realm.contains("\"name\": \"" + capability + "\""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).as("Capabilities that no role of the realm gives").isEmpty();
    }

    @Test
    void the_constants_are_the_ids_of_the_models() {
        keep("must be a constant of their model's class, and nothing else may be", (model, wrong) -> {
            var named = constants(model);
            var drawn = new HashSet<String>();
            drawn.add(model.name());
            model.all(FlowElement.class).stream()
                    .filter(ModelAgreementTest::deservesConstant)
                    .forEach(e -> drawn.add(e.getId()));
            model.all(Message.class).forEach(message -> drawn.add(message.getName()));
            named.stream().filter(id -> !drawn.contains(id)).forEach(id -> wrong.add(model + " has no " + id));
            drawn.stream().filter(id -> !named.contains(id)).forEach(id -> wrong.add(model + "/" + id));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"models", "models_nn", "models_en"})
    void every_label_has_its_words(String file) throws Exception {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(
                Path.of("src/main/resources/messages", file + ".properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        var english = file.endsWith("_en");
        keep("must have their words in " + file, (model, wrong) -> labels(model).forEach((key, label) -> {
            var word = words.getProperty(key, "");
            if (word.isBlank() || english && !word.equals(label)) {
                wrong.add(key + "=" + label);
            }
        }));
        var known = Models.all().stream()
                .flatMap(model -> labels(model).keySet().stream())
                .collect(Collectors.toSet());
        assertThat(words.stringPropertyNames())
                .as("Words in %s that no model uses", file)
                .isSubsetOf(known);
    }

    private static Map<String, String> labels(Model model) {
        var labels = new TreeMap<String, String>();
        labels.put(model.name(), model.process().getName());
        model.all(FlowElement.class).stream()
                .filter(e -> e.getName() != null)
                .forEach(e -> labels.put(model.name() + "." + e.getId(), e.getName()));
        model.all(Lane.class).forEach(lane -> labels.put(model.name() + "." + lane.getId(), lane.getName()));
        return labels;
    }

    private static boolean deservesConstant(FlowElement element) {
        return element instanceof UserTask
                || element instanceof ServiceTask
                || element instanceof CallActivity
                || element instanceof SubProcess
                || element instanceof Event;
    }

    private static Set<String> constants(Model model) {
        var name = java.util.Arrays.stream(model.name().split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
        var values = new HashSet<String>();
        try {
            for (var field :
                    Class.forName("no.throughgate.process.model." + name).getFields()) {
                values.add(String.valueOf(field.get(null)));
            }
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("There is no constants class " + name, e);
        }
        return values;
    }

    private static Set<String> reachedByMiss(Model model, UserTask task) {
        var next = new ArrayDeque<FlowNode>();
        model.all(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().equals(task))
                .filter(event -> !event.getChildElementsByType(EscalationEventDefinition.class)
                        .isEmpty())
                .forEach(next::add);
        var reached = new TreeSet<String>();
        while (!next.isEmpty()) {
            next.poll().getOutgoing().stream()
                    .filter(flow -> reached.add(flow.getTarget().getId()))
                    .forEach(flow -> next.add(flow.getTarget()));
        }
        return reached;
    }
}
