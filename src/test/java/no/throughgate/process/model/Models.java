package no.throughgate.process.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The models in {@code processes/}, read once without an engine. */
public final class Models {

    public static final Path FOLDER = Path.of("processes");

    private static final List<Model> ALL = read();

    private Models() {}

    /** One model: the file's name without its ending, and what is in it. */
    public record Model(String name, BpmnModelInstance bpmn) {

        public <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
            return bpmn.getModelElementsByType(type);
        }

        public Process process() {
            return all(Process.class).iterator().next();
        }

        /** How a failed rule names an element: model and id. */
        public String at(BaseElement element) {
            return name + "/" + element.getId();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    public static List<Model> all() {
        return ALL;
    }

    /** Every bean that a service task names; each must exist when the application starts. */
    public static Set<String> delegateNames() {
        return ALL.stream()
                .flatMap(model -> model.all(ServiceTask.class).stream())
                .map(task -> stem(task) + "Delegate")
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** An id without its type: {@code serviceTask_announceDates} is {@code announceDates}; a user task has no prefix. */
    static String stem(BaseElement element) {
        return element.getId().substring(element.getId().indexOf('_') + 1);
    }

    /** Does the way part here by an answer? */
    static boolean isQuestion(FlowElement element) {
        return (element instanceof ExclusiveGateway || element instanceof EventBasedGateway)
                && ((Gateway) element).getOutgoing().size() > 1;
    }

    /** Runs a rule over every model and tells all that break it at once. */
    static void keep(String rule, BiConsumer<Model, List<String>> check) {
        var wrong = new ArrayList<String>();
        assertThat(ALL).as("models in processes/").isNotEmpty();
        ALL.forEach(model -> check.accept(model, wrong));
        assertThat(wrong).as("These %s", rule).isEmpty();
    }

    private static List<Model> read() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .map(file -> new Model(
                            file.getFileName().toString().replace(".bpmn", ""), Bpmn.readModelFromFile(file.toFile())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder processes/ cannot be read", e);
        }
    }
}
