package no.throughgate.process.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables as files: they open in a modeler, can be deployed, and a reader finds source and trust on every row. */
class TableFilesTest {

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".dmn")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void the_file_is_valid_named_like_its_decision_and_drawn(Path file) throws IOException {
        DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
        Dmn.validateModel(model);
        Decision decision = decision(model);
        assertThat(file.getFileName()).hasToString(decision.getId() + ".dmn");
        assertThat(decision.getName()).isNotBlank();
        assertThat(decision.getDescription()).isNotNull();
        assertThat(decision.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
        assertThat(Files.readString(file)).contains("dmnElementRef=\"" + decision.getId() + "\"");
    }

    @ParameterizedTest
    @MethodSource("files")
    void the_table_states_its_hit_policy_and_labels_its_columns(Path file) throws IOException {
        DecisionTable table = table(file);
        assertThat(Files.readString(file)).contains("hitPolicy=\"" + table.getHitPolicy() + "\"");
        assertThat(table.getHitPolicy()).isIn(HitPolicy.UNIQUE, HitPolicy.FIRST);
        assertThat(table.getInputs())
                .allSatisfy(input -> assertThat(input.getLabel()).isNotBlank());
        assertThat(table.getOutputs())
                .allSatisfy(output -> assertThat(output.getLabel()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_row_names_its_source_and_how_far_to_trust_it(Path file) {
        DecisionTable table = table(file);
        List<String> columns = table.getOutputs().stream().map(Output::getName).toList();
        assertThat(columns).endsWith("source", "trust");
        for (Rule rule : table.getRules()) {
            List<String> cells = rule.getOutputEntries().stream()
                    .map(OutputEntry::getTextContent)
                    .map(String::strip)
                    .toList();
            assertThat(cells).as(rule.getId()).hasSameSizeAs(columns);
            assertThat(cells.get(cells.size() - 2)).as(rule.getId()).matches("\".+\"");
            assertThat(cells.get(cells.size() - 1))
                    .as(rule.getId())
                    .isIn("\"STATED\"", "\"FOUND\"", "\"PROPOSED\"", "\"UNVERIFIED\"");
        }
    }

    private static DecisionTable table(Path file) {
        return (DecisionTable) decision(Dmn.readModelFromFile(file.toFile())).getExpression();
    }

    private static Decision decision(DmnModelInstance model) {
        return model.getModelElementsByType(Decision.class).iterator().next();
    }
}
