package no.throughgate.process.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.List;
import no.throughgate.support.TestPostgres;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;

/** The engine itself reads every model: what it does not understand stops a deployment, and so does a missing history time to live. */
class ModelDeploymentTest {

    @Test
    void the_engine_takes_all_models_in_one_deployment() throws Exception {
        var url = TestPostgres.freshDatabase();
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("create schema engine");
        }
        var engine = ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration()
                .setJdbcUrl(url)
                .setJdbcDriver("org.postgresql.Driver")
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                .setJobExecutorActivate(false)
                .buildProcessEngine();
        try {
            assertThat(deployAll(engine))
                    .containsExactlyInAnyOrderElementsOf(
                            Models.all().stream().map(Models.Model::name).toList());
        } finally {
            engine.close();
        }
    }

    private static List<String> deployAll(ProcessEngine engine) {
        var deployment = engine.getRepositoryService().createDeployment();
        Models.all().forEach(model -> deployment.addModelInstance(model.name() + ".bpmn", model.bpmn()));
        return deployment.deployWithResult().getDeployedProcessDefinitions().stream()
                .map(ProcessDefinition::getKey)
                .toList();
    }
}
