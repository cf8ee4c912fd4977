package no.throughgate.workshop.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import no.throughgate.kernel.Nearness;
import no.throughgate.kernel.Profile;
import no.throughgate.metrics.Figure;
import no.throughgate.metrics.HiddenCounts;
import no.throughgate.planning.Anchor;
import no.throughgate.planning.CatalogueRow;
import no.throughgate.planning.DueRule;
import no.throughgate.planning.Planner;
import no.throughgate.planning.RuleEdition;
import no.throughgate.planning.RuleTables;
import no.throughgate.workshop.Drafted;
import no.throughgate.workshop.Proposal;
import no.throughgate.workshop.RowChange;
import no.throughgate.workshop.Tried;
import no.throughgate.workshop.TriedResult;
import no.throughgate.workshop.TryPeriod;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class TriedOut implements Tried {

    private static final String KIND = "KIND";
    private static final String AGENCY = "AGENCY";

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

    /** Every day that may lie near a border of the table, and far away. */
    private static final List<OptionalLong> DAYS = Stream.concat(
                    Stream.of(OptionalLong.empty(), OptionalLong.of(-400), OptionalLong.of(400)),
                    LongStream.rangeClosed(-14, 70).mapToObj(OptionalLong::of))
            .toList();

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
        Tallies byKind = new Tallies();
        Tallies byAgency = new Tallies();
        List<RuleTables> bases = bases(period);
        rows.each(period, touched(proposed, bases), past -> {
            var outcome = period.running() ? compared.taken(past) : compared.made(past);
            byKind.add(past.kind(), TriedResult.TRIED, past.caseId());
            byKind.add(past.kind(), outcome.shift(), past.caseId());
            byAgency.add(past.agency(), TriedResult.TRIED, past.caseId());
            byAgency.add(past.agency(), outcome.shift(), past.caseId());
            outcome.late().forEach(part -> {
                byKind.add(past.kind(), part, past.caseId());
                byAgency.add(past.agency(), part, past.caseId());
            });
        });
        // All at once: both count the same obligations, and what is late is some of what was tried.
        var shown = HiddenCounts.hide(
                TriedResult.TRIED, Set.copyOf(LATE), Map.of(KIND, byKind.all(), AGENCY, byAgency.all()));
        List<Figure> kinds = Objects.requireNonNull(shown.get(KIND));
        List<Figure> agencies = Objects.requireNonNull(shown.get(AGENCY));
        return new TriedResult(
                period,
                bases.stream().map(RuleTables::edition).sorted().toList(),
                List.of(
                        Tallies.table("SHIFT_KIND", SHIFTS, kinds),
                        Tallies.table("SHIFT_AGENCY", SHIFTS, agencies),
                        Tallies.table("LATE_KIND", LATE, kinds),
                        Tallies.table("LATE_AGENCY", LATE, agencies)));
    }

    /** What is compared with: every edition that any of the cases may have gone by when its obligations were made, or goes by now. */
    private List<RuleTables> bases(TryPeriod period) {
        Instant now = clock.instant();
        Instant from = Optional.ofNullable(period.from()).orElse(now);
        Instant until = Optional.ofNullable(period.until()).orElse(now);
        List<Instant> changes = Stream.concat(
                        Stream.of(Instant.EPOCH), rules.editions().stream().map(RuleEdition::effectiveAt))
                .toList();
        return Stream.concat(Stream.of(from), changes.stream().filter(at -> at.isAfter(from) && at.isBefore(until)))
                .flatMap(at ->
                        changes.stream().filter(opened -> !opened.isAfter(at)).map(opened -> rules.forCase(opened, at)))
                .distinct()
                .toList();
    }

    /** The kinds for which anything is otherwise: all where the time to answer or the ladder is. */
    private static Set<String> touched(RuleTables proposed, List<RuleTables> bases) {
        boolean all = bases.stream().anyMatch(base -> ladder(base, proposed) || answers(base, proposed));
        return proposed.catalogue().stream()
                .map(CatalogueRow::kind)
                .filter(kind -> all
                        || bases.stream().anyMatch(base -> Arrays.stream(Profile.values())
                                .anyMatch(profile -> otherwise(kind, profile, base, proposed))))
                .collect(Collectors.toSet());
    }

    private static boolean answers(RuleTables base, RuleTables proposed) {
        return DAYS.stream()
                .anyMatch(days -> Arrays.stream(Profile.values()).anyMatch(profile -> !base.acceptBy(days, profile)
                        .amount()
                        .equals(proposed.acceptBy(days, profile).amount())));
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
