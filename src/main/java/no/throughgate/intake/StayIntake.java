package no.throughgate.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Problem;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The door for what other systems say about stays. First an event is kept, then it is applied: a failure loses nothing. */
@Service
public class StayIntake {

    /** A delivery that dies between keeping and applying is picked up by the worker after this time. */
    private static final Duration HEAD_START = Duration.ofMinutes(1);

    private static final int BATCH = 200;

    private final StayReader reader;
    private final StayInbox inbox;
    private final SealedStays sealed;
    private final StayApplier applier;
    private final TransactionTemplate transaction;
    private final MovableClock clock;

    StayIntake(
            StayReader reader,
            StayInbox inbox,
            SealedStays sealed,
            StayApplier applier,
            TransactionTemplate transaction,
            MovableClock clock) {
        this.reader = reader;
        this.inbox = inbox;
        this.sealed = sealed;
        this.applier = applier;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes one event.
     *
     * @param fields by their documented names, see docs/intake.md
     * @throws InvalidStay with everything that is wrong; then nothing was kept
     */
    public Receipt receive(Map<String, String> fields) throws InvalidStay {
        return receive(List.of(read(RawStay.of(fields))), Runnable::run).get(0);
    }

    Understood read(RawStay raw) throws InvalidStay {
        return new Understood(raw, reader.read(raw));
    }

    /** What was written, and what it means. */
    record Understood(RawStay raw, StayEvent event) {}

    /** Keeps all in one transaction, then applies stay by stay; stays do not wait for each other. */
    List<Receipt> receive(List<Understood> deliveries, Executor hands) {
        List<StayEvent> events = deliveries.stream().map(Understood::event).toList();
        List<byte[]> payloads =
                deliveries.stream().map(one -> sealed.seal(one.raw())).toList();
        Instant now = clock.instant();
        Set<String> fresh = ConcurrentHashMap.newKeySet();
        transaction.executeWithoutResult(
                status -> fresh.addAll(inbox.keep(events, payloads, now, now.plus(HEAD_START))));
        List<CompletableFuture<Receipt>> receipts = events.stream()
                .map(event -> CompletableFuture.supplyAsync(() -> settle(event, fresh), hands))
                .toList();
        return receipts.stream().map(CompletableFuture::join).toList();
    }

    private Receipt settle(StayEvent event, Set<String> fresh) {
        boolean isNew = fresh.remove(event.source() + "|" + event.eventId());
        if (isNew) {
            applier.apply(event.source(), event.stayId());
        }
        return receipt(event.source(), event.eventId(), !isNew);
    }

    private Receipt receipt(String source, String eventId, boolean repeated) {
        KeptEvent kept = inbox.find(source, eventId).orElseThrow();
        return new Receipt(
                kept.source(), kept.eventId(), kept.stayId(), kept.state(), repeated, kept.caseId(), kept.problem());
    }

    /** Tries again what is due; the worker's heartbeat. */
    @Scheduled(
            fixedDelayString = "${throughgate.intake.every:PT15S}",
            initialDelayString = "${throughgate.intake.every:PT15S}")
    public void tryAgain() {
        List<KeptEvent> due = inbox.due(clock.instant(), BATCH);
        due.forEach(event -> applier.apply(event.source(), event.stayId()));
    }

    /** The oldest first. @param handled also those that somebody has dealt with */
    public List<DeadLetter> deadLetters(int limit, boolean handled) {
        return inbox.dead(limit, handled);
    }

    /** Those that nobody has dealt with, from the one after {@code last} on; empty = from the oldest. */
    public List<DeadLetter> openDeadLetters(Optional<DeadLetter.Place> last, int limit) {
        var after = last.orElse(DeadLetter.Place.FIRST);
        return inbox.openDead(after.receivedAt(), after.source(), after.eventId(), limit);
    }

    public long openDeadLetters() {
        return inbox.openDead();
    }

    /**
     * Somebody has dealt with it in the case itself, or there was nothing to do.
     *
     * @param by who says so
     * @throws Problem not found: there is no such dead letter, or it has been dealt with
     */
    public void handled(String source, String eventId, String by) {
        if (!inbox.handled(source, eventId, by, clock.instant())) {
            throw Problem.notFound("intake.noSuchDeadLetter");
        }
    }

    /**
     * Somebody has seen to what was in the way.
     *
     * @return what has become of it now
     * @throws Problem not found: there is no such dead letter
     */
    public Receipt revive(String source, String eventId) {
        KeptEvent dead = inbox.find(source, eventId)
                .filter(event -> event.state() == EventState.DEAD)
                .orElseThrow(() -> Problem.notFound("intake.noSuchDeadLetter"));
        transaction.executeWithoutResult(status -> inbox.wait(dead, 0, clock.instant(), null));
        applier.apply(dead.source(), dead.stayId());
        return receipt(source, eventId, true);
    }
}
