package no.throughgate.intake;

import java.time.Instant;
import java.util.List;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Applies the events of one stay in their own order, each in one transaction with what it does to the case. */
@Component
class StayApplier {

    private final StayInbox inbox;
    private final StayReader reader;
    private final SealedStays sealed;
    private final StayDesk desk;
    private final FailedEvents failures;
    private final TransactionTemplate transaction;
    private final MovableClock clock;

    StayApplier(
            StayInbox inbox,
            StayReader reader,
            SealedStays sealed,
            StayDesk desk,
            FailedEvents failures,
            TransactionTemplate transaction,
            MovableClock clock) {
        this.inbox = inbox;
        this.reader = reader;
        this.sealed = sealed;
        this.desk = desk;
        this.failures = failures;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Applies whatever of the stay can be applied now; what cannot be is marked with the reason. Never throws for an event. */
    void apply(String source, String stayId) {
        boolean more = true;
        while (more) {
            try {
                more = Boolean.TRUE.equals(transaction.execute(status -> applyNext(source, stayId)));
            } catch (EventFailed failed) {
                // Later events must not overtake one that will be tried again; a dead one holds up nobody.
                more = failures.record(failed);
            }
        }
    }

    /** Applies the first event that can be; whether another look at the stay is worth it. */
    private boolean applyNext(String source, String stayId) {
        List<KeptEvent> events = inbox.lockStay(source, stayId);
        List<KeptEvent> open = events.stream().filter(StayApplier::isOpen).toList();
        StaySoFar stay = StaySoFar.of(events);
        for (KeptEvent event : open) {
            if (NextStayMissing.WAITS.equals(event.problem()) && event != open.get(open.size() - 1)) {
                continue; // What was said later counts, and settles this one too.
            }
            StayPolicy.Step step = StayPolicy.stepFor(event.type(), event.sequence(), stay);
            if (step != StayPolicy.Step.WAIT_FOR_BEGINNING) {
                take(step, event, stay, events);
                return open.size() > 1;
            }
            failures.waitForBeginning(event);
        }
        return false;
    }

    /** An event that had waited for its beginning in vain comes back to life should that arrive after all. */
    private static boolean isOpen(KeptEvent event) {
        return event.state() == EventState.WAITING
                || (event.state() == EventState.DEAD && FailedEvents.NEVER_BEGAN.equals(event.problem()));
    }

    private void take(StayPolicy.Step step, KeptEvent event, StaySoFar stay, List<KeptEvent> events) {
        Instant now = clock.instant();
        switch (step) {
            case SUPERSEDED ->
                inbox.superseded(event, stay.caseId(), stay.annulled() ? "intake.stayAnnulled" : "intake.newerKnown");
            case NOTHING_TO_ANNUL -> inbox.applied(event, null, now);
            default -> inbox.applied(event, act(step, event, stay.caseId(), events), now);
        }
    }

    private CaseId act(StayPolicy.Step step, KeptEvent kept, @Nullable CaseId caseId, List<KeptEvent> events) {
        try {
            StayEvent event = understand(kept);
            if (caseId == null) {
                return desk.open(event);
            }
            samePerson(event, events);
            switch (step) {
                case END -> desk.end(caseId, event);
                case ANNUL -> desk.annul(caseId, event);
                default -> desk.update(caseId, event);
            }
            return caseId;
        } catch (InvalidStay | RuntimeException e) {
            throw new EventFailed(kept, e);
        }
    }

    private StayEvent understand(KeptEvent event) throws InvalidStay {
        return reader.read(sealed.open(event.payload()));
    }

    /** A stay that changes hands is a mistake somewhere, and no rule of ours can tell where. */
    private void samePerson(StayEvent event, List<KeptEvent> events) {
        boolean same = events.stream()
                .filter(kept -> kept.type() == StayType.INNMELDING && kept.state() == EventState.APPLIED)
                .map(kept -> sealed.open(kept.payload()).get(StayField.NATIONAL_ID))
                .allMatch(id -> id.filter(event.stay().person().value()::equals).isPresent());
        if (!same) {
            throw new NeedsAPerson("intake.anotherPerson");
        }
    }
}
