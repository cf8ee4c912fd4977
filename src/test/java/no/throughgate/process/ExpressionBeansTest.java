package no.throughgate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeSet;
import no.throughgate.process.delegate.CaseDelegate;
import no.throughgate.process.internal.CaseClock;
import no.throughgate.process.model.Models;
import no.throughgate.support.ThroughgateTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever may deploy a model may not thereby reach the application: its expressions see the delegates and the clock. */
@ThroughgateTest
class ExpressionBeansTest {

    @Autowired
    ProcessEngine engine;

    @Test
    void expressions_see_the_models_delegates_and_the_case_clock_and_nothing_else() {
        var expected = new TreeSet<>(Models.delegateNames());
        expected.add("caseClock");

        assertThat(configuration().getBeans().keySet())
                .map(String::valueOf)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void each_name_in_a_model_is_the_delegate_it_says() {
        Models.delegateNames()
                .forEach(name -> assertThat(value("${" + name + "}")).as(name).isInstanceOf(CaseDelegate.class));
        assertThat(value("${caseClock}")).isInstanceOf(CaseClock.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cases",
                "jdbcCases",
                "obligations",
                "jdbcObligations",
                "dataSource",
                "jdbcClient",
                "environment",
                "personVault",
                "runtimeService",
                "processEngine",
                "systemProperties"
            })
    void no_other_bean_of_the_application_can_be_reached(String name) {
        assertThatThrownBy(() -> value("${" + name + "}"))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining(name);
    }

    private Object value(String expression) {
        return configuration().getCommandExecutorTxRequired().execute(command -> configuration()
                .getExpressionManager()
                .createExpression(expression)
                .getValue(StartProcessVariableScope.getSharedInstance()));
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
