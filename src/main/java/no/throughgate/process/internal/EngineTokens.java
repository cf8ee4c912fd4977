package no.throughgate.process.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import no.throughgate.diagram.CaseTokens;
import no.throughgate.diagram.RunningModel;
import no.throughgate.diagram.Token;
import no.throughgate.kernel.CaseId;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where the tokens of a case stand. Reads the engine's tables itself: its queries answer one process at a time, and a case has
 * a dozen.
 */
@Component
class EngineTokens implements CaseTokens {

    /** What {@code getActiveActivityIds} takes for a token, for all processes of the case, with the process that each was called from. */
    private static final String TOKENS = """
            select e.id_, e.proc_inst_id_, e.proc_def_id_, i.super_exec_, e.act_id_, t.id_ as task, t.create_time_ as asked_at,
                j.create_time_ as waits_since, j.duedate_ as waits_until
            from engine.act_ru_execution i
            join engine.act_ru_execution e on e.proc_inst_id_ = i.id_ and e.is_active_ and e.act_id_ is not null
            left join engine.act_ru_task t on t.execution_id_ = e.id_
            left join engine.act_ru_job j on j.execution_id_ = e.id_ and j.handler_type_ = 'timer-intermediate-transition'
            where i.business_key_ = :case and i.id_ = i.proc_inst_id_
            """;

    /** It rings for the first of the case's alarms, whosever that is: when is nobody's business. */
    private static final String CLOCK = "timer_nextAlarm";

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final Map<String, RunningModel> models = new ConcurrentHashMap<>();

    EngineTokens(JdbcClient jdbc, @Lazy RepositoryService repository) {
        this.jdbc = jdbc;
        this.repository = repository;
    }

    @Override
    public List<Token> of(CaseId caseId) {
        return jdbc.sql(TOKENS)
                .param("case", caseId.value())
                .query((row, n) -> token(row))
                .list();
    }

    private static Token token(ResultSet row) throws SQLException {
        String element = row.getString("act_id_");
        Instant asked = instant(row, "asked_at");
        return new Token(
                row.getString("id_"),
                row.getString("proc_inst_id_"),
                row.getString("proc_def_id_"),
                row.getString("super_exec_"),
                element,
                row.getString("task"),
                asked == null ? instant(row, "waits_since") : asked,
                element.equals(CLOCK) ? null : instant(row, "waits_until"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    @Override
    public RunningModel model(String model) {
        return models.computeIfAbsent(model, this::read);
    }

    private RunningModel read(String definition) {
        try (var in = repository.getProcessModel(definition)) {
            byte[] file = in.readAllBytes();
            var model = Bpmn.readModelFromStream(new ByteArrayInputStream(file));
            return new RunningModel(
                    model.getModelElementsByType(Process.class)
                            .iterator()
                            .next()
                            .getId(),
                    model.getModelElementsByType(UserTask.class).stream()
                            .map(UserTask::getId)
                            .collect(Collectors.toUnmodifiableSet()),
                    model.getModelElementsByType(CallActivity.class).stream()
                            .collect(Collectors.toUnmodifiableMap(CallActivity::getId, CallActivity::getCalledElement)),
                    after(model),
                    lanes(model),
                    new String(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Set<String>> after(BpmnModelInstance model) {
        return model.getModelElementsByType(UserTask.class).stream()
                .flatMap(task -> task.getOutgoing().stream())
                .collect(Collectors.groupingBy(
                        flow -> flow.getTarget().getId(),
                        Collectors.mapping(flow -> flow.getSource().getId(), Collectors.toUnmodifiableSet())));
    }

    private static Map<String, String> lanes(BpmnModelInstance model) {
        Map<String, String> lanes = new HashMap<>();
        model.getModelElementsByType(Lane.class).forEach(lane -> lane.getFlowNodeRefs().stream()
                .map(FlowElement::getId)
                .forEach(element -> lanes.put(element, lane.getId())));
        return Map.copyOf(lanes);
    }
}
