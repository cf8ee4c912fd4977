package no.throughgate.workshop.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.throughgate.kernel.Nearness;
import no.throughgate.kernel.Profile;
import no.throughgate.planning.Anchor;
import no.throughgate.planning.CatalogueRow;
import no.throughgate.planning.DueRule;
import no.throughgate.planning.Planner;
import no.throughgate.planning.RuleEdition;
import no.throughgate.planning.RuleTables;
import no.throughgate.workshop.Drafted;
import no.throughgate.workshop.Proposal;
import no.throughgate.workshop.RowChange;
import no.throughgate.workshop.RowDifference;
import no.throughgate.workshop.Tried;
import no.throughgate.workshop.TriedResult;
import no.throughgate.workshop.TryPeriod;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class TriedOut implements Tried {

    private static final List<String> SHIFTS = List.of(
            TriedResult.TRIED,
            "EARLIER_MORE",
            "EARLIER_10",
            "EARLIER_1",
            "SAME",
            "LATER_1",
            "LATER_10",
            "LATER_MORE",
            "LEFT_OUT",
            "UNEXPLAINED");
    private static final List<String> LATE = List.of(
            "NEWLY_OVERDUE",
            "NO_LONGER_OVERDUE",
            "NEWLY_CONTAINED",
            "NO_LONGER_CONTAINED",
            "ANSWER_EARLIER",
            "ANSWER_LATER",
            "NEWLY_UNANSWERED",
            "NO_LONGER_UNANSWERED");

    private final Drafting drafting;
    private final PastRows rows;
    private final Planner planner;
    private final RuleTables rules;
    private final Clock clock;

    TriedOut(Drafting drafting, PastRows rows, Planner planner, RuleTables rules, Clock clock) {
        this.drafting = drafting;
        this.rows = rows;
        this.planner = planner;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Drafted drafted(Proposal proposal) {
        return drafting.of(proposal);
    }

    @Override
    public Drafted drafted(RowChange change) {
        return drafting.of(change);
    }

    @Override
    public TriedResult on(Drafted drafted, TryPeriod period) {
        RuleTables proposed = Optional.ofNullable(drafted.tables()).orElse(rules);
        Compared compared = new Compared(planner, rules, proposed, clock.instant());
        Tallies byKind = new Tallies("SHIFT_KIND", SHIFTS);
        Tallies byAgency = new Tallies("SHIFT_AGENCY", SHIFTS);
        Tallies lateByKind = new Tallies("LATE_KIND", LATE);
        Tallies lateByAgency = new Tallies("LATE_AGENCY", LATE);
        rows.each(period, touched(drafted, proposed, bases(period)), past -> {
            var outcome = period.running() ? compared.taken(past) : compared.made(past);
            byKind.add(past.kind(), TriedResult.TRIED, past.caseId());
            byKind.add(past.kind(), outcome.shift(), past.caseId());
            byAgency.add(past.agency(), TriedResult.TRIED, past.caseId());
            byAgency.add(past.agency(), outcome.shift(), past.caseId());
            outcome.late().forEach(part -> {
                lateByKind.add(past.kind(), part, past.caseId());
                lateByAgency.add(past.agency(), part, past.caseId());
            });
        });
        return new TriedResult(
                period,
                List.of(
                        byKind.table(TriedResult.TRIED),
                        byAgency.table(TriedResult.TRIED),
                        lateByKind.table(""),
                        lateByAgency.table("")));
    }

    /** What is compared with: of cases that run, every edition that any of them may still go by. */
    private List<RuleTables> bases(TryPeriod period) {
        if (!period.running()) {
            return List.of(rules);
        }
        Instant now = clock.instant();
        return Stream.concat(Stream.of(Instant.EPOCH), rules.editions().stream().map(RuleEdition::effectiveAt))
                .filter(opened -> !opened.isAfter(now))
                .map(opened -> rules.forCase(opened, now))
                .distinct()
                .toList();
    }

    /** The kinds for which anything is otherwise: all where the time to answer or the ladder changes. */
    private Set<String> touched(Drafted drafted, RuleTables proposed, List<RuleTables> bases) {
        boolean all = drafted.differences().stream()
                .map(RowDifference::table)
                .anyMatch(table ->
                        table.equals("accept-by") || table.equals("escalation-ladder") && ladder(rules, proposed));
        return proposed.catalogue().stream()
                .map(CatalogueRow::kind)
                .filter(kind -> all
                        || bases.stream().anyMatch(base -> Arrays.stream(Profile.values())
                                .anyMatch(profile -> otherwise(kind, profile, base, proposed))))
                .collect(Collectors.toSet());
    }

    private static boolean ladder(RuleTables base, RuleTables proposed) {
        return IntStream.rangeClosed(0, 5)
                .anyMatch(level -> Arrays.stream(Nearness.values()).anyMatch(near -> !base.ladder(level, near)
                        .grace()
                        .equals(proposed.ladder(level, near).grace())));
    }

    private static boolean otherwise(String kind, Profile profile, RuleTables base, RuleTables proposed) {
        Optional<DueRule> was = base.due(kind, profile);
        Optional<DueRule> would = proposed.due(kind, profile);
        return was.isPresent() != would.isPresent()
                || was.isPresent() && !was.get().gives(would.orElseThrow())
                || would.filter(rule -> rule.anchor() == Anchor.LADDER).isPresent() && ladder(base, proposed);
    }
}
