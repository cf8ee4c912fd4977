package no.throughgate.support;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.core.model.Collector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Which nodes and flows of the models tokens have passed, told by listeners in the application's own engine. */
@Component
public class ModelCoverage extends AbstractProcessEnginePlugin implements BeanPostProcessor, Collector {

    private final Set<String> passed = ConcurrentHashMap.newKeySet();

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof SpringProcessEngineConfiguration engine) {
            engine.getProcessEnginePlugins().add(this);
        }
        return bean;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        ProcessCoverageConfigurator.initializeProcessCoverageExtensions(engine);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        new ProcessEngineAdapter(engine, this).initializeListeners();
    }

    @Override
    public void addEvent(Event event) {
        passed.add(event.getModelKey() + "/" + event.getDefinitionKey());
    }

    public boolean passed(String process, String element) {
        return passed.contains(process + "/" + element);
    }

    public void forget() {
        passed.clear();
    }
}
