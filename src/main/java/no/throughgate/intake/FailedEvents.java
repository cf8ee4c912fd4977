package no.throughgate.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides what becomes of events that could not be applied: tried again with growing patience, or laid out for a person. */
@Component
class FailedEvents {

    static final String NEVER_BEGAN = "intake.neverBegan";

    /** How long an event waits for the beginning of its stay before somebody is asked to look. */
    static final Duration PATIENCE = Duration.ofDays(14);

    private static final Logger log = LoggerFactory.getLogger(FailedEvents.class);

    /** Waiting time after the first, second … failure; after one more the event is dead. */
    private static final List<Duration> BACKOFF = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(6));

    private static final Duration NEXT_LOOK = Duration.ofHours(1);

    private final StayInbox inbox;
    private final MovableClock clock;

    FailedEvents(StayInbox inbox, MovableClock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Too early: waits, at most until patience ends, for the event that the arrival of its beginning will wake anyway. */
    void waitForBeginning(KeptEvent event) {
        Instant until = event.receivedAt().plus(PATIENCE);
        if (event.state() != EventState.WAITING) {
            return;
        }
        if (until.isAfter(clock.instant())) {
            inbox.wait(event, event.attempts(), until, "intake.waitsForBeginning");
        } else {
            inbox.dead(event, null, NEVER_BEGAN);
        }
    }

    /** @return true if the event is given up, so that later ones of the stay may pass it */
    @Transactional
    public boolean record(EventFailed failed) {
        KeptEvent event = failed.event();
        Throwable cause = failed.getCause();
        if (cause instanceof NextStayMissing) {
            return waitForNextStay(event);
        }
        String hopeless = hopeless(cause);
        if (hopeless == null && event.attempts() >= BACKOFF.size()) {
            hopeless = "intake.failedForGood";
        }
        // Only the kind of the failure is logged: its text could quote what somebody wrote about a person.
        log.warn(
                "Stay event {} of {} not applied: {}",
                event.eventId(),
                event.source(),
                cause.getClass().getName());
        log.debug("Stay event not applied", cause);
        if (hopeless != null) {
            inbox.dead(event, event.caseId(), hopeless);
            return true;
        }
        Instant again = clock.instant().plus(BACKOFF.get(event.attempts()));
        inbox.wait(event, event.attempts() + 1, again, "intake.failedTryingAgain");
        return false;
    }

    /** Looked at again every hour, since what it waits for arrives under another name; at most until patience ends. */
    private boolean waitForNextStay(KeptEvent event) {
        Instant now = clock.instant();
        if (now.isBefore(event.receivedAt().plus(PATIENCE))) {
            inbox.wait(event, event.attempts(), now.plus(NEXT_LOOK), NextStayMissing.WAITS);
            return false;
        }
        inbox.dead(event, event.caseId(), "intake.transfer");
        return true;
    }

    /** The message key if trying again cannot help; null if it may. */
    private static @org.jspecify.annotations.Nullable String hopeless(Throwable cause) {
        if (cause instanceof NeedsAPerson needed) {
            return needed.messageKey();
        }
        if (cause instanceof InvalidStay) {
            return "intake.noLongerValid";
        }
        return cause instanceof Problem problem && problem.kind() != Problem.Kind.CONFLICT
                ? problem.messageKey()
                : null;
    }
}
