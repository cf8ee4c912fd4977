package no.throughgate.timeline.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.throughgate.kernel.CaseId;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Buffers the entries of a transaction and writes them with one statement a case as its last act:
 * the chain's row is a lock, and it should be held for as short a time as possible.
 */
@Component
class ChainedTimeline implements Timeline {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ChainedTimeline(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void record(Entry entry) {
        buffer().add(entry);
    }

    private List<Entry> buffer() {
        var open = (Buffer) TransactionSynchronizationManager.getResource(this);
        if (open != null) {
            return open.entries;
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("history is written in the transaction of the fact");
        }
        var buffer = new Buffer();
        TransactionSynchronizationManager.bindResource(this, buffer);
        TransactionSynchronizationManager.registerSynchronization(buffer);
        return buffer.entries;
    }

    private void write(List<Entry> entries) {
        // Cases in a fixed order: two transactions that touch the same cases never wait for each other in a circle.
        Map<CaseId, List<Entry>> byCase = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
        entries.forEach(
                e -> byCase.computeIfAbsent(e.caseId(), id -> new ArrayList<>()).add(e));
        byCase.forEach((caseId, list) -> jdbc.sql("select audit.append(:case, cast(:events as jsonb))")
                .param("case", caseId.value())
                .param(
                        "events",
                        json.writeValueAsString(
                                list.stream().map(ChainedTimeline::row).toList()))
                .query((rs, n) -> 0)
                .single());
    }

    private static Map<String, Object> row(Entry e) {
        var row = new LinkedHashMap<String, Object>();
        row.put("at", e.at().toString());
        row.put("kind", e.kind());
        row.put("actor", e.actor());
        if (e.unit() != null) {
            row.put("unit", e.unit().value());
        }
        if (e.obligation() != null) {
            row.put("obligation", e.obligation().value());
        }
        row.put("detail", e.detail());
        return row;
    }

    private final class Buffer implements TransactionSynchronization {
        private final List<Entry> entries = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!entries.isEmpty()) {
                write(entries);
            }
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(ChainedTimeline.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(ChainedTimeline.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(ChainedTimeline.this);
        }
    }
}
