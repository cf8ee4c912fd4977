package no.throughgate.simulation.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.WorkingCalendar;
import no.throughgate.obligation.RefusalCode;

/** Decides what the simulated agencies do, and when: they work in office hours and keep their manners. */
final class Agencies {

    private static final List<RefusalCode> CODES =
            List.of(RefusalCode.NO_CAPACITY, RefusalCode.NOT_ELIGIBLE, RefusalCode.MISSING_INFO);

    private final Mix mix;
    private final Chance chance;
    private final WorkingCalendar calendar;

    Agencies(Mix mix, Chance chance, WorkingCalendar calendar) {
        this.mix = mix;
        this.chance = chance;
        this.calendar = calendar;
    }

    enum Action {
        ACCEPT,
        REFUSE,
        REOFFER,
        PERFORM
    }

    record Move(Instant at, Action action, Open open) {}

    /** The next thing that happens to this obligation; empty when its agency keeps silent. */
    Optional<Move> next(Open open, Instant now) {
        return next(open, now, false);
    }

    /** @param saysNo it refuses what is offered, whatever its manners */
    Optional<Move> next(Open open, Instant now, boolean saysNo) {
        Behaviour manners = manners(open);
        if (manners == Behaviour.SILENT) {
            return Optional.empty();
        }
        if (open.offered()) {
            boolean refuses = (saysNo || manners == Behaviour.REFUSING) && open.refusals() < 2;
            double part = manners == Behaviour.SLOW ? 0.9 : 0.1 + 0.5 * draw(open, "answer");
            return Optional.of(
                    new Move(between(now, open.answerBy(), part), refuses ? Action.REFUSE : Action.ACCEPT, open));
        }
        if (open.refusals() == 1) {
            return Optional.of(new Move(between(now, open.due(), 0.3), Action.REOFFER, open));
        }
        Instant at = manners == Behaviour.SLOW
                ? inOffice(open.due().plus(Duration.ofHours((long) (4 + 68 * draw(open, "late")))))
                : between(now, open.due(), 0.3 + 0.6 * draw(open, "done"));
        return Optional.of(new Move(at.isBefore(now) ? now : at, Action.PERFORM, open));
    }

    RefusalCode code(Open open) {
        return CODES.get((int) (draw(open, "code") * CODES.size()));
    }

    private Behaviour manners(Open open) {
        return mix.of(open.unit(), draw(open, "manners"));
    }

    private double draw(Open open, String question) {
        return chance.draw(open.stay(), open.kind(), open.unit(), question, Integer.toString(open.attempt()));
    }

    private Instant between(Instant from, Instant until, double part) {
        Instant at = from.plusMillis((long) (Math.max(0, until.toEpochMilli() - from.toEpochMilli()) * part));
        if (Duration.between(from, until).compareTo(Duration.ofHours(36)) < 0) {
            // Release days know no office hours: prisons, companions and gates work when the person comes.
            return at;
        }
        Instant worked = inOffice(at);
        return worked.isAfter(until) && until.isAfter(from) ? until.minusSeconds(60) : worked;
    }

    /** The same moment if an office is open then, else when the next one opens. */
    private Instant inOffice(Instant at) {
        var local = at.atZone(Oslo.ZONE);
        if (!calendar.isWorkingDay(local.toLocalDate()) || local.toLocalTime().isAfter(LocalTime.of(15, 30))) {
            return Oslo.at(calendar.nextWorkingDay(local.toLocalDate()), LocalTime.of(9, 0));
        }
        return local.toLocalTime().isBefore(LocalTime.of(8, 0)) ? Oslo.at(local.toLocalDate(), LocalTime.of(9, 0)) : at;
    }
}
