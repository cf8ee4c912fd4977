package no.throughgate.simulation.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.throughgate.kernel.CaseId;
import no.throughgate.obligation.Reminders;
import no.throughgate.obligation.Reminders.Reminder;
import no.throughgate.simulation.VirtualTimers;
import no.throughgate.simulation.VirtualTimers.Timer;
import no.throughgate.simulation.internal.Agenda.Happening;

/** What happens next: people's plans, the engine's timers and the ladder's reminders, each looked up once a round. */
final class Upcoming {

    private static final int AT_ONCE = 60;

    private final VirtualTimers timers;
    private final Reminders reminders;
    private final World world;
    private List<Timer> nextTimers = List.of();
    private List<Reminder> nextReminders = List.of();

    Upcoming(VirtualTimers timers, Reminders reminders, World world) {
        this.timers = timers;
        this.reminders = reminders;
        this.world = world;
    }

    /** To be called when something has happened. */
    void look() {
        world.lookAtQueues();
        nextTimers = timers.next(AT_ONCE);
        nextReminders = reminders.next(Reminder.START, AT_ONCE);
    }

    Optional<Instant> first() {
        return Stream.of(
                        world.agenda().next(),
                        nextTimers.stream().findFirst().map(Timer::due),
                        nextReminders.stream().findFirst().map(Reminder::at))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /** All that is due by then, in the order of its time. */
    List<Happening> until(Instant end) {
        List<Happening> all = new ArrayList<>(world.agenda().takeUntil(end));
        nextTimers.stream()
                .filter(timer -> !timer.due().isAfter(end))
                .forEach(timer -> all.add(new Happening(timer.due(), timer.workflow(), () -> timers.fire(timer, end))));
        nextReminders.stream()
                .filter(reminder -> !reminder.at().isAfter(end))
                .forEach(reminder -> all.add(told(reminder)));
        all.sort(Comparator.comparing(Happening::at));
        return all;
    }

    private Happening told(Reminder reminder) {
        CaseId caseId = reminder.caseId();
        return new Happening(reminder.at(), world.workflow(caseId), () -> reminders.tell(caseId));
    }
}
