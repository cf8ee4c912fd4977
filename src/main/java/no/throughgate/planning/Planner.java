package no.throughgate.planning;

import static no.throughgate.planning.Amounts.earlier;
import static no.throughgate.planning.Amounts.later;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import no.throughgate.kernel.Nearness;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Profile;
import no.throughgate.kernel.WorkingCalendar;
import no.throughgate.planning.DueDates.Target;
import no.throughgate.planning.DueReason.Limit;
import no.throughgate.planning.PlannedObligation.DropReason;
import org.jspecify.annotations.Nullable;

/**
 * Computes due dates, alarms and gates from the rule tables. Pure and thread-safe: the same question with the same
 * tables has the same answer.
 */
public final class Planner {

    private static final String END_OF_SENTENCE = "SENTENCE_END";

    private final RuleTables tables;
    private final WorkingCalendar calendar;
    private final Amounts amounts;
    private final Gates gates;
    private final DueDates dueDates;
    private final Replanner replanner;
    private final Extensions extensions;

    public Planner(RuleTables tables, WorkingCalendar calendar) {
        this.tables = tables;
        this.calendar = calendar;
        this.amounts = new Amounts(calendar);
        this.gates = new Gates(calendar);
        this.dueDates = new DueDates(tables, calendar, amounts, gates);
        this.replanner = new Replanner(tables, dueDates, amounts, gates);
        this.extensions = new Extensions(tables, dueDates, calendar);
    }

    /** The basis with the profile that its horizon asks for. */
    public PlanningBasis basis(
            LocalDate admission,
            Instant openedAt,
            @Nullable LocalDate dateKnownOn,
            @Nullable LocalDate release,
            @Nullable LocalDate twoThirds) {
        OptionalLong horizon =
                new PlanningBasis(admission, openedAt, dateKnownOn, release, Profile.REMAND_OPEN, twoThirds).horizon();
        return new PlanningBasis(admission, openedAt, dateKnownOn, release, tables.profile(horizon), twoThirds);
    }

    /**
     * When the kind is due for a case, or why it is left out. An unknown kind is an {@link IllegalArgumentException}.
     * Never born overdue: the owner gets at least the rule's minimum lead from now.
     */
    public PlannedObligation plan(String kind, PlanningBasis basis, Instant now) {
        RuleTables tables = tables(basis, now);
        CatalogueRow row =
                tables.catalogue(kind).orElseThrow(() -> new IllegalArgumentException("No such kind: " + kind));
        DueRule rule = tables.due(kind, basis.profile()).orElse(null);
        if (rule == null) {
            return new PlannedObligation.Dropped(row, notAsked(basis.profile()), basis.profile());
        }
        if (!row.must() && basis.profile() == Profile.EXPRESS && gateHadPassed(kind, basis, now)) {
            return new PlannedObligation.Dropped(row, DropReason.GATE_HAD_PASSED, basis.profile());
        }
        Target target = dueDates.target(rule, basis, now).orElse(null);
        if (target == null) {
            DropReason reason =
                    rule.anchor() == Anchor.TWO_THIRDS ? DropReason.NO_TWO_THIRDS_DATE : DropReason.NO_RELEASE_DATE;
            return new PlannedObligation.Dropped(row, reason, basis.profile());
        }
        Instant earliest = amounts.deadline(now, rule.minLead());
        Instant due = later(target.due(), earliest);
        DueReason reason = target.reason();
        if (due.isAfter(target.due())) {
            reason = reason.limitedBy(Limit.MIN_LEAD);
        }
        if (target.preparesRelease() && due.isAfter(gates.doors(basis))) {
            reason = reason.limitedBy(Limit.PAST_RELEASE);
        }
        return new PlannedObligation.Due(
                row,
                due,
                reason,
                acceptBy(due, basis, now),
                firstAlarm(due, basis, now),
                tables.nearness(basis.daysToRelease(due)));
    }

    private RuleTables tables(PlanningBasis basis, Instant now) {
        return tables.forCase(basis.openedAt(), now);
    }

    /** In the standard plan the kind stands at a fixed gate; did that gate pass before anybody knew the date? */
    private boolean gateHadPassed(String kind, PlanningBasis basis, Instant now) {
        return tables(basis, now)
                .due(kind, Profile.STANDARD)
                .filter(standard -> standard.fixed() && standard.anchor() == Anchor.RELEASE)
                .flatMap(standard -> dueDates.target(standard, basis, now))
                .filter(target -> Oslo.dateOf(target.due()).isBefore(basis.start()))
                .isPresent();
    }

    private static DropReason notAsked(Profile profile) {
        return switch (profile) {
            case REMAND_OPEN -> DropReason.NO_RELEASE_DATE;
            case EXPRESS, IMMEDIATE -> DropReason.PROFILE_TOO_SHORT;
            default -> DropReason.RELEASE_DATE_KNOWN;
        };
    }

    /**
     * What a new release date does to an open obligation. {@code before} is the basis it was planned on, {@code after} the
     * new one. A later date never makes anything late or due sooner; an earlier date never puts anything in the past;
     * what was overdue stays so unless the new rule date lies ahead. Pure, so it serves preview and saving alike.
     */
    public Replanned replan(String kind, Instant due, PlanningBasis before, PlanningBasis after, Instant now) {
        return replanner.replan(kind, due, before, after, now);
    }

    /**
     * What other rules do to an open obligation of a case that takes them. Only where its own rule gives something else; what
     * people have agreed on or put off stands. Nothing becomes overdue by it, and nothing is due sooner than its least time from
     * now. Pure, so it serves trying out and taking alike.
     *
     * @param planned why it is due at {@code due}
     * @param bornAt when the obligation was made
     */
    public Replanned take(
            String kind,
            Instant due,
            DueReason planned,
            PlanningBasis basis,
            Instant bornAt,
            Instant now,
            RuleTables before,
            RuleTables after) {
        return new Taking(before, after, calendar, amounts, gates).take(kind, due, planned, basis, bornAt, now);
    }

    /** A planner that counts with other tables. */
    public Planner by(RuleTables other) {
        return new Planner(other, calendar);
    }

    /**
     * To which days an open obligation's due date can be put off. Empty where its rule is a fixed gate or the ladder's own
     * clock, and where no working day is left: what prepares the release stays before it, what precedes a fixed gate too.
     *
     * @param planned why it is due at {@code due}
     */
    public Optional<ExtensionWindow> extension(
            String kind, Instant due, DueReason planned, PlanningBasis basis, Instant now) {
        return extensions.window(kind, due, planned, basis, now);
    }

    /** When the receiver must have accepted or refused; never after {@code due}. */
    public Instant acceptBy(Instant due, PlanningBasis basis, Instant now) {
        Amount amount = tables(basis, now)
                .acceptBy(basis.daysToRelease(now), basis.profile())
                .amount();
        return earlier(due, amounts.deadline(now, amount));
    }

    /**
     * The reminder L0: the ladder's grace before due, by how near the release will be then. Where that moment has passed,
     * half-way from now to due: a reminder at birth reminds nobody.
     */
    public Instant firstAlarm(Instant due, PlanningBasis basis, Instant now) {
        Instant reminder = alarmAt(0, due, tables.nearness(basis.daysToRelease(due)), basis, now);
        if (reminder.isAfter(now)) {
            return reminder;
        }
        return due.isAfter(now) ? now.plus(Duration.between(now, due).dividedBy(2)) : now;
    }

    /**
     * When the ladder's level is reached.
     *
     * @param base for L0 and L1 the due date, for later levels the moment the level before was reached
     */
    public Instant alarmAt(int level, Instant base, Nearness nearness, PlanningBasis basis, Instant now) {
        Amount grace = tables(basis, now).ladder(level, nearness).grace();
        return level == 0 ? amounts.before(base, grace) : amounts.after(base, grace);
    }

    /** How near the release is now. */
    public Nearness nearness(PlanningBasis basis, Instant now) {
        return tables.nearness(basis.daysToRelease(now));
    }

    /**
     * A fixed point, {@code R}, {@code R-14}, {@code R-2wd}, {@code R+180} …, at 06:00 in Norway so that it is open when
     * people come to work. Without a release date a {@link no.throughgate.kernel.Problem} of kind CONFLICT.
     */
    public Instant gate(String name, PlanningBasis basis) {
        return gates.at(name, basis);
    }

    /** The next review of a case without a release date: every 28 days from opening. */
    public Instant nextReview(PlanningBasis basis, Instant now) {
        return gates.nextReview(basis, now);
    }

    /**
     * The day two thirds of a sentence are served, as {@code parole.dmn} counts them; empty where parole is out of the question.
     *
     * @param releaseType what the date follows from; only the end of a sentence says how long it is
     */
    public Optional<LocalDate> twoThirds(String releaseType, LocalDate begun, LocalDate end) {
        long days = ChronoUnit.DAYS.between(begun, end);
        ParoleRule rule = tables.parole(releaseType, OptionalLong.of(days));
        return releaseType.equals(END_OF_SENTENCE) && rule.eligible()
                ? Optional.of(begun.plusDays(Math.max(rule.leastDays(), (days * rule.thirds() + 2) / 3)))
                : Optional.empty();
    }

    /** May parole come into question for a case with this basis? */
    public boolean parolePossible(String releaseType, PlanningBasis basis) {
        if (basis.twoThirds() == null) {
            return false;
        }
        LocalDate end = releaseType.equals(END_OF_SENTENCE) ? basis.release() : null;
        ParoleRule rule = tables.parole(
                releaseType,
                end == null ? OptionalLong.empty() : OptionalLong.of(ChronoUnit.DAYS.between(basis.admission(), end)));
        return rule.eligible() && ChronoUnit.DAYS.between(basis.admission(), basis.twoThirds()) >= rule.leastDays();
    }

    /** Are only hours left? The profile table says so of the days from today, whenever the date became known. */
    public boolean hoursLeft(PlanningBasis basis, Instant now) {
        return tables.profile(basis.daysToRelease(now)) == Profile.IMMEDIATE;
    }

    /** What to tell whoever sets this release date. */
    public Set<DateWarning> warnings(LocalDate release) {
        return gates.warnings(release);
    }
}
