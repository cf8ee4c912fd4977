package no.throughgate.notice.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.throughgate.kernel.MovableClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the outbox's mails in small batches. A batch's rows stay locked while it is sent; should the node die between the
 * post office's yes and the commit, the mail goes out again under the same Message-ID and the receiver drops the copy.
 */
@Component
class OutboxSender {

    private static final Logger log = LoggerFactory.getLogger(OutboxSender.class);
    private static final int BATCH = 50;

    /** Waiting time after the first, second … failure; the last one repeats. */
    private static final List<Duration> BACKOFF = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(12));

    private final Outbox outbox;
    private final PostOffice postOffice;
    private final TransactionTemplate transaction;
    private final MovableClock clock;

    OutboxSender(Outbox outbox, PostOffice postOffice, TransactionTemplate transaction, MovableClock clock) {
        this.outbox = outbox;
        this.postOffice = postOffice;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Sends until nothing is due or a whole batch has failed; how many left. */
    int sendDue() {
        int sent = 0;
        while (true) {
            Batch batch = transaction.execute(status -> sendBatch());
            sent += batch.sent();
            if (batch.taken() < BATCH || batch.sent() == 0) {
                return sent;
            }
        }
    }

    private record Batch(int taken, int sent) {}

    private Batch sendBatch() {
        Instant now = clock.instant();
        List<Outbox.Due> due = outbox.take(now, BATCH);
        if (due.isEmpty()) {
            return new Batch(0, 0);
        }
        Map<Long, String> failures =
                postOffice.post(due.stream().map(Outbox.Due::mail).toList());
        List<Long> sent = new ArrayList<>();
        for (Outbox.Due one : due) {
            String failure = failures.get(one.mail().messageId());
            if (failure == null) {
                sent.add(one.mail().messageId());
            } else {
                Duration wait = BACKOFF.get(Math.min(one.attempts(), BACKOFF.size() - 1));
                outbox.failed(one, failure, now.plus(wait));
                log.warn(
                        "Mail {} to {} not sent ({}), next try in {}",
                        one.mail().messageId(),
                        one.mail().toUnit(),
                        failure,
                        wait);
            }
        }
        outbox.sent(sent, now);
        return new Batch(due.size(), sent.size());
    }
}
