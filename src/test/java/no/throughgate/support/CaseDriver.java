package no.throughgate.support;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.Identity;
import no.throughgate.cases.OpenCase;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.obligation.Obligations;
import no.throughgate.obligation.Refusal;
import no.throughgate.obligation.RefusalCode;
import no.throughgate.obligation.Reminders;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drives a case in virtual time through the same façades that people and feeds use, and fires its timers in order. */
@Component
public class CaseDriver {

    private static final String CLOCK = "timer_nextAlarm";
    private static final AtomicLong STAYS = new AtomicLong();

    private final Cases cases;
    private final Obligations obligations;
    private final Reminders reminders;
    private final MovableClock clock;
    private final JdbcClient jdbc;
    private final ManagementService jobs;
    private final RuntimeService runtime;
    private final List<CaseId> opened = new ArrayList<>();

    CaseDriver(
            Cases cases,
            Obligations obligations,
            Reminders reminders,
            MovableClock clock,
            JdbcClient jdbc,
            ManagementService jobs,
            RuntimeService runtime) {
        this.cases = cases;
        this.obligations = obligations;
        this.reminders = reminders;
        this.clock = clock;
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.runtime = runtime;
    }

    public void at(LocalDate day, LocalTime time) {
        clock.moveTo(Oslo.at(day, time));
    }

    /** A case that came in another way than through this driver: driven and ended like the others. */
    public CaseId adopt(CaseId id) {
        opened.add(id);
        runAsyncSteps(id);
        return id;
    }

    /** A case in Oslo prison for a person from Oslo, admitted today, released in so many days; none = remand. */
    public CaseId open(Integer daysToRelease) {
        CaseId id = register(daysToRelease);
        runAsyncSteps(id);
        return id;
    }

    /** As {@link #open}, before anything that the engine does by itself. */
    public CaseId register(Integer daysToRelease) {
        LocalDate today = Oslo.dateOf(clock.instant());
        ReleaseDate release = daysToRelease == null
                ? null
                : new ReleaseDate(today.plusDays(daysToRelease), ReleaseType.SENTENCE_END, Certainty.CALCULATED);
        long n = STAYS.incrementAndGet();
        CaseId id = cases.open(new OpenCase(
                "test",
                "stay-" + n,
                new Identity("%011d".formatted(n), "Prøve Person " + n, 1990, "M", "nb"),
                new UnitId("/prison/oslo"),
                today,
                daysToRelease == null,
                release,
                "0301",
                null));
        opened.add(id);
        return id;
    }

    /**
     * A case of which only the clock runs and the one process of this name, called by its root as in the diagram: misses
     * climb to the root, but no other track is in the way.
     */
    public Walk walk(String process, Integer daysToRelease) {
        CaseId id = park(daysToRelease);
        return enter(id, process);
    }

    /** As {@link #walk}, beginning on the morning of the release day. */
    public Walk walkFromRelease(String process, int daysToRelease) {
        CaseId id = park(daysToRelease);
        at(Oslo.dateOf(clock.instant()).plusDays(daysToRelease), LocalTime.of(6, 0));
        return enter(id, process);
    }

    /** A case of which only the clock runs. */
    public CaseId park(Integer daysToRelease) {
        CaseId id = register(daysToRelease);
        String root = root(id);
        var tree = runtime.getActivityInstance(root);
        var change = runtime.createProcessInstanceModification(root);
        Arrays.stream(tree.getChildActivityInstances())
                .filter(node -> !node.getActivityId().equals(CLOCK))
                .forEach(node -> change.cancelActivityInstance(node.getId()));
        Arrays.stream(tree.getChildTransitionInstances())
                .forEach(step -> change.cancelTransitionInstance(step.getId()));
        change.execute();
        return id;
    }

    /** The case ends as after its 180 days. */
    public void close(CaseId id) {
        runtime.createProcessInstanceModification(root(id))
                .startBeforeActivity("serviceTask_closeCase")
                .execute();
    }

    /** Moves the root's token to the call of this process. */
    public Walk enter(CaseId id, String process) {
        runtime.createProcessInstanceModification(root(id))
                .startBeforeActivity("call_" + camel(process))
                .execute();
        runAsyncSteps(id);
        return follow(id, process);
    }

    /** Follows a process of the case that runs already; the latest if there are several. */
    public Walk follow(CaseId id, String process) {
        return new Walk(this, id, instance(id, process));
    }

    public ProcessInstance instance(CaseId id, String process) {
        return instances(id).stream()
                .filter(instance -> instance.getProcessDefinitionId().startsWith(process + ":"))
                .max(Comparator.comparing(instance -> Long.parseLong(instance.getId())))
                .orElseThrow(
                        () -> new AssertionError("no " + process + " runs in " + id + ", only " + activeNodes(id)));
    }

    private String root(CaseId id) {
        return cases.facts(id).workflowId();
    }

    private List<ProcessInstance> instances(CaseId id) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.value())
                .list();
    }

    private static String camel(String process) {
        String words = Arrays.stream(process.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    /** Where the case's tokens are, in all its processes. */
    public SortedSet<String> activeNodes(CaseId id) {
        return instances(id).stream()
                .flatMap(instance -> runtime.getActiveActivityIds(instance.getId()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Moves virtual time to this timer of the case and fires it, whatever else would have been due before. */
    public void fireTimer(CaseId id, String timer) {
        Job job = timers(id, timer).stream()
                .min(Comparator.comparing(Job::getDuedate))
                .orElseThrow(() -> new AssertionError("no " + timer + " waits in " + id + ", only " + activeNodes(id)));
        Instant due = job.getDuedate().toInstant();
        moveOnTo(due);
        jobs.executeJob(job.getId());
        runAsyncSteps(id);
    }

    public List<Job> timers(CaseId id, String timer) {
        // Asked one process at a time: the engine's query for several, with an activity, is broken SQL.
        return instanceIds(id).stream()
                .flatMap(
                        instance -> jobs.createJobQuery().activityId(timer).processInstanceId(instance).list().stream())
                .toList();
    }

    private Set<String> instanceIds(CaseId id) {
        return instances(id).stream().map(ProcessInstance::getId).collect(Collectors.toSet());
    }

    /** The day a timer of the case is set for. */
    public LocalDate dueDay(CaseId id, String timer) {
        return Oslo.dateOf(timers(id, timer).get(0).getDuedate().toInstant());
    }

    /** Everything that is asked is done at once, gate by gate, until the case has ended. */
    public void everybodyDoesTheirPart(CaseId id, Map<String, Object> answers) {
        while (running(id)) {
            List<String> kinds = openKinds(id);
            if (kinds.isEmpty()) {
                fireTimer(id, nextGate(id));
            }
            kinds.stream().filter(kind -> find(id, kind).isPresent()).forEach(kind -> done(id, kind, answers));
        }
    }

    private String nextGate(CaseId id) {
        return jobs
                .createJobQuery()
                .timers()
                .processInstanceIds(instanceIds(id))
                .orderByJobDuedate()
                .asc()
                .list()
                .stream()
                .map(this::node)
                .filter(node -> !node.equals(CLOCK))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is asked and no gate is ahead: " + activeNodes(id)));
    }

    private String node(Job timer) {
        return jobs.createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    /** Lets virtual time pass for this case alone, firing its timers in the order of their due dates. */
    public void untilDay(CaseId id, LocalDate day, LocalTime time) {
        Instant end = Oslo.at(day, time);
        boolean goesOn = true;
        while (goesOn && running(id)) {
            Optional<Job> next = jobs
                    .createJobQuery()
                    .processInstanceIds(instanceIds(id))
                    .active()
                    .orderByJobDuedate()
                    .asc()
                    .listPage(0, 1)
                    .stream()
                    .findFirst();
            goesOn = happensNext(next, Optional.of(id), end);
        }
        clock.moveTo(end);
    }

    /** Nobody does it: the case's clock rings, level by level, until the miss is thrown at the token. */
    public void missed(CaseId id, String kind) {
        ObligationId obligation = open(id, kind);
        for (int rings = 0; !isMissed(obligation); rings++) {
            if (rings > 300) {
                throw new AssertionError(kind + " is not missed, however often the clock of " + id + " rings");
            }
            ring(id);
        }
    }

    /** The case's next alarm: somebody is told, or the case's clock rings. */
    private void ring(CaseId id) {
        Instant clockAt = timers(id, CLOCK).get(0).getDuedate().toInstant();
        Optional<Instant> told = reminder(Optional.of(id)).filter(at -> at.isBefore(clockAt));
        if (told.isPresent()) {
            moveOnTo(told.get());
            reminders.tell(id);
        } else {
            fireTimer(id, CLOCK);
        }
    }

    /** When somebody must be told next, in this case or in any. */
    private Optional<Instant> reminder(Optional<CaseId> id) {
        return reminders.next(Reminders.Reminder.START, Integer.MAX_VALUE).stream()
                .filter(r -> id.isEmpty() || id.get().equals(r.caseId()))
                .map(Reminders.Reminder::at)
                .min(Comparator.naturalOrder());
    }

    private void tellAll(Optional<CaseId> id) {
        Instant now = clock.instant();
        reminders.next(Reminders.Reminder.START, Integer.MAX_VALUE).stream()
                .filter(r -> !r.at().isAfter(now))
                .map(Reminders.Reminder::caseId)
                .distinct()
                .filter(other -> id.isEmpty() || id.get().equals(other))
                .forEach(reminders::tell);
    }

    private void moveOnTo(Instant at) {
        if (at.isAfter(clock.instant())) {
            clock.moveTo(at);
        }
    }

    private boolean isMissed(ObligationId id) {
        return jdbc.sql("""
                        select closed_at is not null or level >= 3 or (ladder = 'CONTAINMENT' and level >= 1)
                        from app.obligation where obligation_id = :id
                        """).param("id", id.value()).query(Boolean.class).single();
    }

    public void raiseHand(CaseId id, Optional<ObligationId> obligation) {
        obligations.raiseHand(
                id,
                obligation,
                new Actor(new UserId("hand-raiser"), Set.of(new UnitId("/prison/oslo")), Set.of("prison-staff")));
        runAsyncSteps(id);
    }

    /** Ends the cases that this driver has opened, and virtual time with them. */
    public void endCases() {
        opened.stream().filter(this::running).forEach(id -> cases.annul(id, "the test is over"));
        opened.forEach(id -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.value())
                .rootProcessInstances()
                .list()
                .forEach(left -> runtime.deleteProcessInstance(left.getId(), "the test is over")));
        opened.clear();
        clock.reset();
    }

    /** An open obligation of this kind, the newest first. */
    public Optional<Long> find(CaseId caseId, String kind) {
        return jdbc.sql(
                        "select obligation_id from app.obligation where case_id = :case and kind = :kind and closed_at is null order by 1 desc limit 1")
                .param("case", caseId.value())
                .param("kind", kind)
                .query(Long.class)
                .optional();
    }

    public ObligationId open(CaseId caseId, String kind) {
        return new ObligationId(find(caseId, kind)
                .orElseThrow(
                        () -> new AssertionError("no open " + kind + " in " + caseId + ", only " + openKinds(caseId))));
    }

    public List<String> openKinds(CaseId caseId) {
        return jdbc.sql("select kind from app.obligation where case_id = :case and closed_at is null order by kind")
                .param("case", caseId.value())
                .query(String.class)
                .list();
    }

    /** Somebody in the receiving unit with the capability for it. */
    public Actor receiver(ObligationId id) {
        return jdbc.sql("select receiver_unit, capability from app.obligation where obligation_id = :id")
                .param("id", id.value())
                .query((rs, n) -> new Actor(
                        new UserId("worker" + rs.getString(1).replace('/', '-')),
                        Set.of(new UnitId(rs.getString(1))),
                        Set.of(rs.getString(2))))
                .single();
    }

    public void accept(CaseId caseId, String kind) {
        ObligationId id = open(caseId, kind);
        obligations.accept(id, receiver(id));
        runAsyncSteps(caseId);
    }

    public void refuse(CaseId caseId, String kind, RefusalCode code) {
        refuse(caseId, kind, Refusal.because(code));
    }

    public void refuse(CaseId caseId, String kind, Refusal refusal) {
        ObligationId id = open(caseId, kind);
        obligations.refuse(id, receiver(id), refusal);
        runAsyncSteps(caseId);
    }

    public void giveBack(CaseId caseId, String kind, RefusalCode code) {
        ObligationId id = open(caseId, kind);
        obligations.giveBack(id, receiver(id), Refusal.because(code));
        runAsyncSteps(caseId);
    }

    /** Accepts if it is offered, claims and performs. */
    public void done(CaseId caseId, String kind, Map<String, Object> answers) {
        ObligationId id = column(open(caseId, kind), "assignee") == null ? take(caseId, kind) : open(caseId, kind);
        obligations.perform(id, receiver(id), answers);
        runAsyncSteps(caseId);
    }

    /** Accepts if it is offered, and claims. */
    public ObligationId take(CaseId caseId, String kind) {
        ObligationId id = open(caseId, kind);
        Actor actor = receiver(id);
        if (state(id).equals("OFFERED")) {
            obligations.accept(id, actor);
        }
        obligations.claim(id, actor);
        return id;
    }

    public void done(CaseId caseId, String... kinds) {
        Arrays.stream(kinds).forEach(kind -> done(caseId, kind, Map.of()));
    }

    public String state(ObligationId id) {
        return column(id, "state");
    }

    /** The column's text, null if it is empty. */
    public String column(ObligationId id, String column) {
        return jdbc.sql("select " + column + "::text from app.obligation where obligation_id = :id")
                .param("id", id.value())
                .query(String.class)
                .list()
                .get(0);
    }

    /** Lets virtual time pass, firing every timer of the database on its way in the order of their due dates. */
    public void pass(Duration time) {
        until(clock.instant().plus(time));
    }

    public void untilDay(LocalDate day, LocalTime time) {
        until(Oslo.at(day, time));
    }

    public void until(Instant end) {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = happensNext(nextJob(), Optional.empty(), end);
        }
        clock.moveTo(end);
    }

    /** The timer or the reminder, whichever is due first, if it is due by the end. */
    private boolean happensNext(Optional<Job> job, Optional<CaseId> id, Instant end) {
        Optional<Instant> timer = job.map(j -> j.getDuedate().toInstant());
        Optional<Instant> told = reminder(id).filter(at -> timer.isEmpty() || at.isBefore(timer.get()));
        Optional<Instant> first = told.or(() -> timer).filter(at -> !at.isAfter(end));
        first.ifPresent(at -> {
            moveOnTo(at);
            if (told.isPresent()) {
                tellAll(id);
            } else {
                jobs.executeJob(job.orElseThrow().getId());
            }
        });
        return first.isPresent();
    }

    /** Everything that is due now: asynchronous steps and timers. */
    public void runDueJobs() {
        until(clock.instant());
    }

    /** The case's steps that wait for no time; its timers stay for the test to fire. */
    /** What the case's tokens do next without anybody: steps in a transaction of their own. */
    public CaseDriver runOn(CaseId id) {
        runAsyncSteps(id);
        return this;
    }

    private void runAsyncSteps(CaseId id) {
        while (running(id)) {
            List<Job> steps = instanceIds(id).stream()
                    .flatMap(instance -> jobs.createJobQuery().messages().processInstanceId(instance).list().stream())
                    .toList();
            if (steps.isEmpty()) {
                return;
            }
            steps.forEach(step -> jobs.executeJob(step.getId()));
        }
    }

    private Optional<Job> nextJob() {
        return jobs.createJobQuery().withRetriesLeft().active().orderByJobDuedate().asc().listPage(0, 1).stream()
                .findFirst();
    }

    public boolean running(CaseId caseId) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseId.value())
                        .count()
                > 0;
    }
}
