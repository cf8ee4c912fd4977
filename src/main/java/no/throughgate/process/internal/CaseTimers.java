package no.throughgate.process.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.throughgate.kernel.CaseId;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The few timers of a case: its fixed gates, wherever its tokens wait for them. */
@Component
class CaseTimers {

    private final RuntimeService runtime;
    private final ManagementService jobs;

    CaseTimers(@Lazy RuntimeService runtime, @Lazy ManagementService jobs) {
        this.runtime = runtime;
        this.jobs = jobs;
    }

    /** Asks every waiting gate for its date again; a gate that has fired stays fired. */
    void retimeGates(CaseId caseId) {
        Set<String> instances = instances(caseId);
        if (instances.isEmpty()) {
            return;
        }
        List<Job> waiting =
                jobs.createJobQuery().timers().processInstanceIds(instances).list();
        waiting.forEach(job -> jobs.recalculateJobDuedate(job.getId(), false));
    }

    private Set<String> instances(CaseId caseId) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId.value()).list().stream()
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet());
    }
}
