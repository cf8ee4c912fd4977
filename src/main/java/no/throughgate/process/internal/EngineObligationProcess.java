package no.throughgate.process.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.throughgate.cases.Cases;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.obligation.ObligationProcess;
import no.throughgate.process.Variables;
import no.throughgate.process.model.DateChange;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.MessageCorrelationResult;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Pushes the token for the obligation room. */
@Component
class EngineObligationProcess implements ObligationProcess {

    /** Steps of the root that only the way to a next release takes. */
    private static final Set<String> NEXT_RELEASE = Set.of(
            "call_ngoAndGate",
            "call_incomeAndNav",
            "call_healthContinuity",
            "call_releaseReadiness",
            "call_suddenRelease",
            "gateway_awaitRelease",
            "subProcess_afterTheGate");

    /** With those that begin once for all. */
    private static final Set<String> EVERY_TRACK = Stream.concat(
                    NEXT_RELEASE.stream(),
                    Stream.of(
                            "call_housing",
                            "call_idBankDigital",
                            "call_workAndEducation",
                            "call_paroleAndProbation",
                            "call_gradualTransition"))
            .collect(Collectors.toUnmodifiableSet());

    private static final String CLOCK = "timer_nextAlarm";

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final DrawnConsequences drawn;
    private final CaseTimers timers;
    private final Standings standings;
    private final DateWaves waves;
    private final UnitClosureBatches closures;
    private final Cases cases;

    EngineObligationProcess(
            @Lazy TaskService tasks,
            @Lazy RuntimeService runtime,
            @Lazy ManagementService jobs,
            DrawnConsequences drawn,
            CaseTimers timers,
            Standings standings,
            DateWaves waves,
            UnitClosureBatches closures,
            @Lazy Cases cases) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.jobs = jobs;
        this.drawn = drawn;
        this.timers = timers;
        this.standings = standings;
        this.waves = waves;
        this.closures = closures;
        this.cases = cases;
    }

    @Override
    public void complete(String taskId, Map<String, Object> answers) {
        LostRaces.told(() -> tasks.complete(taskId, Variables.decisionsIn(answers)));
    }

    @Override
    public boolean waits(String taskId) {
        return tasks.createTaskQuery().taskId(taskId).count() > 0;
    }

    @Override
    public boolean drawsRefusal(String kind) {
        return drawn.refusal(kind);
    }

    @Override
    public boolean catchesRefusal(String taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        return task != null && drawn.refusal(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
    }

    @Override
    public boolean catchesMiss(String taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        return task != null && drawn.miss(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
    }

    @Override
    public void refused(String taskId, Map<String, Object> variables) {
        LostRaces.told(() -> tasks.handleBpmnError(taskId, "refused", null, Variables.decisionsIn(variables)));
    }

    @Override
    public void missed(String taskId) {
        tasks.handleEscalation(taskId, "missed");
    }

    @Override
    public void handRaised(CaseId caseId) {
        LostRaces.told(() -> runtime.createMessageCorrelation("release-coordination.handRaised")
                .processInstanceBusinessKey(caseId.value())
                .correlateWithResult());
    }

    @Override
    public void consentWithdrawn(CaseId caseId) {
        LostRaces.told(() -> runtime.createMessageCorrelation("release-coordination.consentWithdrawn")
                .processInstanceBusinessKey(caseId.value())
                .correlateWithResult());
    }

    @Override
    public String helpAsked(CaseId caseId) {
        return runtime.startProcessInstanceByKey(
                        "help-after-closure", caseId.value(), Map.of(Variables.CASE_ID, caseId.value()))
                .getId();
    }

    @Override
    public void unitClosed(long closureId) {
        closures.start(closureId);
    }

    @Override
    public void offerDeclined(CaseId caseId) {
        LostRaces.told(() -> runtime.createMessageCorrelation("release-coordination.offerDeclined")
                .processInstanceBusinessKey(caseId.value())
                .correlateWithResult());
    }

    @Override
    public void fulfilled(CaseId caseId, ObligationId id) {
        LostRaces.told(() -> runtime.createMessageCorrelation("escalation.obligationFulfilled")
                .processInstanceBusinessKey(caseId.value())
                .processInstanceVariableEquals(Variables.OBLIGATION_ID, id.value())
                .correlateAll());
    }

    @Override
    public void wakeAt(CaseId caseId, Instant at) {
        // The lock first: a clock that rings just now puts its new timer in place before we look for it.
        List<Job> clock = jobs.createJobQuery()
                .processInstanceId(cases.lock(caseId).workflowId())
                .activityId(CLOCK)
                .list();
        if (!clock.isEmpty()) {
            Job timer = clock.get(0);
            LostRaces.told(() -> jobs.setJobDuedate(timer.getId(), Date.from(at)));
            if (timer.getRetries() == 0) {
                // It gave up on a fault that may be mended by now: an alarm is worth another try.
                LostRaces.told(() -> jobs.setJobRetries(timer.getId(), 1));
            }
            cases.setClock(caseId, at);
        }
    }

    @Override
    public void dateMoveRequested(CaseId caseId) {
        LostRaces.told(() -> runtime.createMessageCorrelation("release-coordination.releaseDateChanged")
                .processInstanceBusinessKey(caseId.value())
                .correlateAll());
    }

    @Override
    public void dateMovesRequested(long waveId) {
        waves.start(waveId);
    }

    @Override
    public void releaseMovedAway(CaseId caseId) {
        LostRaces.told(() -> runtime.createMessageCorrelation("release-coordination.releaseMovedAway")
                .processInstanceBusinessKey(caseId.value())
                .correlateAll());
    }

    @Override
    public boolean victimNoticeOutdated(CaseId caseId) {
        List<MessageCorrelationResult> heard = new ArrayList<>();
        LostRaces.told(() -> heard.addAll(runtime.createMessageCorrelation("release-readiness.victimNoticeOutdated")
                .processInstanceBusinessKey(caseId.value())
                .correlateAllWithResult()));
        return !heard.isEmpty();
    }

    @Override
    public boolean preparesInHours(CaseId caseId) {
        String workflow = cases.facts(caseId).workflowId();
        return workflow != null && "HOURS".equals(runtime.getVariable(workflow, "preparation"));
    }

    @Override
    public Set<String> endedByMovingAway(CaseId caseId) {
        return Stream.concat(
                        tasks
                                .createTaskQuery()
                                .processInstanceBusinessKey(caseId.value())
                                .processDefinitionKeyIn(OF_ONE_RELEASE)
                                .list()
                                .stream(),
                        tasks
                                .createTaskQuery()
                                .processInstanceBusinessKey(caseId.value())
                                .processDefinitionKey(DateChange.PROCESS)
                                .taskDefinitionKey(DateChange.CHECK_VICTIM_NOTICE)
                                .list()
                                .stream())
                .map(Task::getId)
                .collect(Collectors.toSet());
    }

    @Override
    public void transferDecided(CaseId caseId) {
        LostRaces.told(() -> runtime.createMessageCorrelation("release-coordination.transferDecided")
                .processInstanceBusinessKey(caseId.value())
                .correlateWithResult());
    }

    @Override
    public void transferCalledOff(CaseId caseId) {
        tell(caseId, "prison-transfer.transferCalledOff");
    }

    @Override
    public void personReturned(CaseId caseId) {
        String root = cases.facts(caseId).workflowId();
        runtime.setVariable(root, Variables.PREPARED_BEFORE, is(root, Variables.PREPARATION_BEGUN));
        runtime.setVariable(root, Variables.PREPARATION_RESTS, true);
        LostRaces.told(() -> runtime.createMessageCorrelation("release-coordination.personReturned")
                .processInstanceBusinessKey(caseId.value())
                .correlateWithResult());
    }

    @Override
    public void endTracks(CaseId caseId, String... tracks) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.value())
                .processDefinitionKeyIn(tracks)
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "begins anew"));
    }

    @Override
    public List<Standing> standing(CaseId caseId, String... tracks) {
        return standings.of(caseId, tracks);
    }

    @Override
    public void returnAnnulled(CaseId caseId, List<Standing> tracks, boolean prepared) {
        String root = cases.facts(caseId).workflowId();
        runtime.setVariable(root, Variables.PREPARATION_RESTS, false);
        // Without a preparation before it, the return began every track there is.
        boolean beganAll = is(root, Variables.PREPARATION_BEGUN)
                && Boolean.FALSE.equals(runtime.getVariable(root, Variables.PREPARED_BEFORE));
        if (beganAll) {
            runtime.setVariable(root, Variables.PREPARATION_BEGUN, false);
        }
        followUp(caseId).forEach(instance -> jobs.activateJobByProcessInstanceId(instance.getId()));
        standings.putBack(
                root,
                tracks,
                beganAll ? EVERY_TRACK : prepared ? NEXT_RELEASE : Set.of(),
                () -> LostRaces.told(() -> runtime.createMessageCorrelation("recall-or-return.returnAnnulled")
                        .processInstanceBusinessKey(caseId.value())
                        .correlateWithResult()));
    }

    private boolean is(String root, String variable) {
        return Boolean.TRUE.equals(runtime.getVariable(root, variable));
    }

    @Override
    public void restFollowUp(CaseId caseId) {
        followUp(caseId).forEach(instance -> jobs.suspendJobByProcessInstanceId(instance.getId()));
    }

    private List<ProcessInstance> followUp(CaseId caseId) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.value())
                .processDefinitionKeyIn(OF_ONE_RELEASE)
                .list();
    }

    @Override
    public void releasedAgain(CaseId caseId) {
        tell(caseId, "recall-or-return.releasedAgain");
    }

    @Override
    public void homeBound(CaseId caseId) {
        tell(caseId, "release-coordination.homeBound");
    }

    @Override
    public void homeSetFree(CaseId caseId) {
        tell(caseId, "move-in.homeSetFree");
    }

    private void tell(CaseId caseId, String message) {
        LostRaces.told(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(caseId.value())
                .correlateAll());
    }

    @Override
    public void retimeGates(CaseId caseId) {
        timers.retimeGates(caseId);
    }
}
