package no.throughgate.simulation.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import no.throughgate.cases.CaseFacts;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;

/**
 * What happens besides the work itself and besides moved dates, drawn for each case and each piece of work by its own chance.
 * The shares are ours: seldom, and often enough that a run of some hundred cases meets everything.
 */
final class Happenings {

    /** Help after closure, and a stay after release, are tried so often; the case may not be that far yet. */
    private static final int TRIES = 12;

    private final Chance chance;
    private final double often;
    private final CaseIncidents toCases;
    private final WorkIncidents toWork;
    private final SystemIncidents toTheSystem;
    private final Agenda agenda;
    private final MovableClock clock;

    /** @param often 1 = as described, 2 = twice as often, 0 = never */
    Happenings(Chance chance, double often, Incidents incidents, Agenda agenda, MovableClock clock) {
        this.chance = chance;
        this.often = often;
        this.toCases = incidents.toCases();
        this.toWork = incidents.toWork();
        this.toTheSystem = incidents.toTheSystem();
        this.agenda = agenda;
        this.clock = clock;
    }

    /** Of one case, from admission until after its closure. */
    private final class Story {

        private final String stay;
        private final CaseFacts facts;
        private final LocalDate opened;
        private final LocalDate release;

        Story(String stay, CaseFacts facts) {
            this.stay = stay;
            this.facts = facts;
            this.opened = Oslo.dateOf(facts.openedAt());
            this.release = facts.release() == null
                    ? opened.plusDays(60)
                    : facts.release().date();
        }

        void tell() {
            CaseId id = facts.caseId();
            before("hand", 0.04, () -> toCases.raiseHand(id));
            before("transfer", 0.06, () -> toCases.moveToAnotherPrison(id, draw("prison")));
            if (happens("transfer", 0.06) && draw("stays") < 0.2) {
                plan(dayBefore("transfer").plusDays(2), () -> toCases.stayAfterAll(id));
            }
            before("consent", 0.05, () -> toCases.takeConsentBack(id, draw("which")));
            before("group", 0.03, () -> toCases.callGroup(id));
            before("elsewhere", 0.03, () -> toCases.goElsewhere(id, draw("where")));
            before("mistake", 0.008, () -> toCases.neverWas(id));
            before("challenge", 0.015, () -> toTheSystem.raise(Objects.requireNonNull(facts.prison()), draw("theme")));
            if (happens("back", 0.03)) {
                LocalDate back = release.plusDays(5 + (long) (100 * draw("back when")));
                again(back, TRIES, () -> toCases.comeBack(id, draw("back how")));
                again(back.plusDays(40), TRIES, () -> toCases.goAgain(id));
            }
            if (happens("help", 0.06)) {
                again(release.plusDays(200 + (long) (40 * draw("later"))), TRIES, () -> toCases.askForHelp(id));
            }
        }

        private void before(String what, double share, Runnable then) {
            if (happens(what, share)) {
                plan(dayBefore(what), then);
            }
        }

        private LocalDate dayBefore(String what) {
            long days = Math.max(1, release.toEpochDay() - opened.toEpochDay());
            return opened.plusDays((long) (days * (0.1 + 0.85 * draw(what + " when"))));
        }

        private void plan(LocalDate day, Runnable what) {
            Instant at = Oslo.at(day, LocalTime.of(9, 10).plusMinutes((long) (300 * draw(day.toString()))));
            agenda.plan(later(at), workflow(), () -> tried(what));
        }

        /** Until it succeeds, once a month. */
        private void again(LocalDate day, int tries, Runnable what) {
            agenda.plan(later(Oslo.at(day, LocalTime.of(11, 0))), workflow(), () -> {
                if (!tried(what) && tries > 1) {
                    again(day.plusDays(30), tries - 1, what);
                }
            });
        }

        private String workflow() {
            return Objects.requireNonNull(facts.workflowId());
        }

        private boolean happens(String what, double share) {
            return draw(what) < share * often;
        }

        private double draw(String what) {
            return chance.draw(stay, "happens", what);
        }
    }

    void opened(String stay, CaseFacts facts) {
        if (often > 0) {
            new Story(stay, facts).tell();
        }
    }

    /** Somebody has taken this on. */
    void accepted(Open open) {
        meanwhile(open, "ill", 0.004, 0.1, () -> toWork.fallIll(open));
        meanwhile(open, "put off", 0.02, 0.15, () -> toWork.putOff(open));
        meanwhile(open, "hand", 0.004, 0.2, () -> toWork.raiseHand(open));
        // An organisation that cancels the gate does so the day before.
        boolean gate = open.kind().equals("keepGateSlot");
        meanwhile(open, "given back", gate ? 0.15 : 0.008, 0.25, () -> toWork.giveBack(open));
    }

    /** Does it say no that usually says yes? */
    boolean refused(Open open) {
        return happens(open, "refused", aboutMunicipality(open) ? 0.15 : 0.01);
    }

    /** A municipality that says no names another one. */
    static boolean aboutMunicipality(Open open) {
        return open.kind().equals("determineMunicipality") && open.unit().startsWith("/municipality/");
    }

    /** Does the court let this person go today or tomorrow? */
    boolean withinHours(String stay) {
        return chance.draw(stay, "happens", "within hours") < 0.25 * often;
    }

    /** Which municipality it names. */
    String rightMunicipality(Open open) {
        return toCases.municipality(chance.draw(open.stay(), "right municipality", Integer.toString(open.attempt())));
    }

    /** Once in a run an organisation closes, and once the year is counted. */
    void ofTheSystem(List<Arrival> arrivals) {
        if (often == 0 || arrivals.isEmpty()) {
            return;
        }
        LocalDate first = Oslo.dateOf(arrivals.get(0).at());
        agenda.plan(
                Oslo.at(first.plusDays(60), LocalTime.of(3, 5)),
                "an organisation closes",
                () -> tried(toTheSystem::anOrganisationCloses));
        int year = first.getYear();
        agenda.plan(
                Oslo.at(LocalDate.of(year, 12, 1), LocalTime.of(3, 20)),
                "a year is counted",
                () -> tried(() -> toTheSystem.countTheYear(year)));
    }

    private void meanwhile(Open open, String what, double share, double part, Runnable then) {
        if (happens(open, what, share)) {
            Instant now = clock.instant();
            Duration left = Duration.between(now, open.due());
            long wait = left.isNegative() ? 0 : (long) (left.toMillis() * part);
            agenda.plan(now.plusMillis(wait), open.workflow(), () -> tried(then));
        }
    }

    private boolean happens(Open open, String what, double share) {
        return often > 0
                && chance.draw(open.stay(), open.kind(), open.unit(), what, Integer.toString(open.attempt()))
                        < share * often;
    }

    private Instant later(Instant at) {
        Instant now = clock.instant();
        return at.isAfter(now) ? at : now;
    }

    /** @return false if it could not happen: the case is not there yet, or not any more */
    private static boolean tried(Runnable what) {
        try {
            Patience.tries(what);
            return true;
        } catch (Problem notNow) {
            return false;
        }
    }
}
