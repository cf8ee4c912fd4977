package no.throughgate.simulation.internal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.AbsentWorkers;
import no.throughgate.obligation.Extensions;
import no.throughgate.obligation.Obligations;
import no.throughgate.obligation.Refusal;
import no.throughgate.obligation.RefusalCode;
import no.throughgate.planning.ExtensionReason;
import org.springframework.stereotype.Component;

/** What can happen to a piece of work that somebody has taken on. */
@Component
class WorkIncidents {

    private final Obligations obligations;
    private final Extensions extensions;
    private final AbsentWorkers absences;
    private final Directory directory;
    private final MovableClock clock;

    WorkIncidents(
            Obligations obligations,
            Extensions extensions,
            AbsentWorkers absences,
            Directory directory,
            MovableClock clock) {
        this.obligations = obligations;
        this.extensions = extensions;
        this.absences = absences;
        this.directory = directory;
        this.clock = clock;
    }

    void raiseHand(Open open) {
        obligations.raiseHand(new CaseId(open.caseId()), Optional.of(open.id()), open.worker());
    }

    void giveBack(Open open) {
        obligations.giveBack(open.id(), open.worker(), Refusal.because(RefusalCode.NO_CAPACITY));
    }

    /** As far as the rules leave. */
    void putOff(Open open) {
        extensions
                .window(open.id())
                .ifPresent(window -> obligations.extend(
                        open.id(), open.worker(), window.last(), ExtensionReason.WAITING_FOR_ANSWER));
    }

    /** Somebody of the unit takes it and falls ill for a month; it goes back to the unit. */
    void fallIll(Open open) {
        UnitId unit = new UnitId(open.unit());
        LocalDate today = Oslo.dateOf(clock.instant());
        directory.staffOf(unit).stream()
                .filter(member -> member.present(today))
                .findFirst()
                .ifPresent(member -> {
                    Actor ill = new Actor(member.user(), Set.of(unit), Set.of(open.capability()));
                    obligations.claim(open.id(), ill);
                    directory.recordAbsence(member.user(), today, today.plusDays(30));
                    absences.putBack();
                    backInTheQueue(open, ill);
                });
    }

    /** What is due after the month stays with whoever is ill; here it is not waited for. */
    private void backInTheQueue(Open open, Actor ill) {
        try {
            obligations.release(open.id(), ill);
        } catch (Problem gone) {
            // It went back with the rest.
        }
    }
}
