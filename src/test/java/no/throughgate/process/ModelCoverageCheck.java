package no.throughgate.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.throughgate.process.model.Models;
import no.throughgate.process.model.Models.Model;
import no.throughgate.support.ModelCoverage;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** See {@link CoversModel}. The figures stay in {@code target/model-coverage}. */
class ModelCoverageCheck implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    private static final double AT_LEAST = 95;
    private static final Path FIGURES = Path.of("target", "model-coverage");

    private final Set<String> run = new HashSet<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        coverage(context).forget();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        run.add(context.getRequiredTestMethod().getName());
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        Class<?> tests = context.getRequiredTestClass();
        if (run.size()
                < Arrays.stream(tests.getDeclaredMethods())
                        .filter(m -> m.isAnnotationPresent(Test.class))
                        .count()) {
            return; // Only some of the class's tests were asked for.
        }
        String name = tests.getAnnotation(CoversModel.class).value();
        Model model = Models.all().stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow();
        List<String> elements = elements(model);
        List<String> missing = elements.stream()
                .filter(id -> !coverage(context).passed(name, id))
                .toList();
        double percent = 100.0 * (elements.size() - missing.size()) / elements.size();
        Files.createDirectories(FIGURES);
        Files.writeString(
                FIGURES.resolve(name + ".txt"),
                "%s: %.1f %% of %d nodes and flows; not reached: %s%n"
                        .formatted(name, percent, elements.size(), missing));
        assertThat(percent)
                .as(
                        "Per cent of the nodes and flows of processes/%s.bpmn that tests reach. Not reached: %s",
                        name, missing)
                .isGreaterThanOrEqualTo(AT_LEAST);
    }

    private static List<String> elements(Model model) {
        return Stream.<FlowElement>concat(model.all(FlowNode.class).stream(), model.all(SequenceFlow.class).stream())
                .map(FlowElement::getId)
                .toList();
    }

    private static ModelCoverage coverage(ExtensionContext context) {
        return SpringExtension.getApplicationContext(context).getBean(ModelCoverage.class);
    }
}
