package no.throughgate.process.internal;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import no.throughgate.kernel.MovableClock;
import no.throughgate.process.delegate.CaseDelegate;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.transaction.PlatformTransactionManager;

/** The engine, embedded: settings that matter are named here with their reason; everything else is its default. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    SpringProcessEngineConfiguration processEngineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            List<CaseDelegate> delegates,
            CaseClock caseClock,
            ObligationParseListener obligations,
            MovableClock clock,
            EngineIds ids,
            NotedFailures failures,
            @Value("${throughgate.engine.history:none}") String history)
            throws IOException {
        var engine = new SpringProcessEngineConfiguration();
        engine.setProcessEngineName("throughgate");
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setDatabaseType("postgres");
        // Flyway owns the schema; the engine only checks that it fits.
        engine.setDatabaseSchemaUpdate("false");
        // Our own timeline is the history, in the same transaction; the engine's costs six times the log volume.
        engine.setHistory(history);
        engine.setDbMetricsReporterActivate(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDbIdentityUsed(false);
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setIdGenerator(ids);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setAuthorizationEnabled(false);
        // Expressions in models reach these beans and no others.
        engine.setBeans(allowed(delegates, caseClock));
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(obligations)));
        configureJobs(engine);
        engine.setFailedJobCommandFactory(failures);
        engine.setDeploymentName("throughgate");
        engine.setDeploymentResources(models());
        clock.onMove(at -> {
            if (clock.isMoved()) {
                ClockUtil.setCurrentTime(Date.from(at));
            } else {
                ClockUtil.reset();
            }
        });
        return engine;
    }

    private static void configureJobs(SpringProcessEngineConfiguration engine) {
        // Started when the application is ready, see JobExecutorSwitch.
        engine.setJobExecutorActivate(false);
        engine.setEnsureJobDueDateNotNull(true);
        engine.setJobExecutorAcquireByDueDate(true);
        engine.setJobExecutorAcquireByPriority(false);
        // Nobody acquires by priority, so no job asks its definition for one.
        engine.setProducePrioritizedJobs(false);
        engine.setFailedJobRetryTimeCycle("PT10S,PT1M,PT10M,PT1H");
        // Batches (a wave of moved dates) hand out their jobs in small portions, so that timers keep their turn.
        engine.setBatchJobsPerSeed(100);
        engine.setInvocationsPerBatchJob(1);
        engine.setBatchPollTime(5);
    }

    private static Map<Object, Object> allowed(List<CaseDelegate> delegates, CaseClock caseClock) {
        Map<Object, Object> beans = delegates.stream().collect(Collectors.toMap(CaseDelegate::beanName, d -> d));
        beans.put("caseClock", caseClock);
        return beans;
    }

    private static Resource[] models() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        var models = new ArrayList<Resource>();
        for (String pattern : List.of("classpath:processes/*.bpmn", "classpath:forms/*.form")) {
            models.addAll(List.of(resolver.getResources(pattern)));
        }
        return models.toArray(Resource[]::new);
    }

    @Bean
    EngineIds engineIds(DataSource dataSource) throws SQLException {
        return new EngineIds(dataSource);
    }

    @Bean
    @DependsOnDatabaseInitialization
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
        var factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }
}
