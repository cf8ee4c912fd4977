package no.throughgate.notice.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import no.throughgate.notice.Notice;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What one transaction has told so far; written as it commits, forgotten if it does not. */
final class NoticeBatch implements TransactionSynchronization {

    private final Object key;
    private final Consumer<List<Notice>> writer;
    private final List<Notice> notices = new ArrayList<>();

    private NoticeBatch(Object key, Consumer<List<Notice>> writer) {
        this.key = key;
        this.writer = writer;
    }

    static List<Notice> current(Object key, Consumer<List<Notice>> writer) {
        var open = (NoticeBatch) TransactionSynchronizationManager.getResource(key);
        if (open != null) {
            return open.notices;
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("a notice is told in the transaction of the fact it tells");
        }
        var batch = new NoticeBatch(key, writer);
        TransactionSynchronizationManager.bindResource(key, batch);
        TransactionSynchronizationManager.registerSynchronization(batch);
        return batch.notices;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        if (!notices.isEmpty()) {
            writer.accept(List.copyOf(notices));
            notices.clear();
        }
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(key);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(key, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(key);
    }
}
