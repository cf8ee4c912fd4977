package no.throughgate.planning;

import static no.throughgate.planning.CasesOnAwkwardDays.CALENDAR;
import static no.throughgate.planning.CasesOnAwkwardDays.KINDS;
import static no.throughgate.planning.CasesOnAwkwardDays.PLANNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Profile;
import no.throughgate.planning.CasesOnAwkwardDays.Asked;
import no.throughgate.planning.DueReason.Limit;
import no.throughgate.process.rules.RuleTablesFixture;

/** What holds of every due date of every case. */
@Domain(CasesOnAwkwardDays.class)
class DueDateProperties {

    private static final Set<Limit> BY_NOW = EnumSet.of(Limit.MIN_LEAD, Limit.PAST_RELEASE);
    private static final Amounts AMOUNTS = new Amounts(CALENDAR);

    /** Inside a process the later task waits for the earlier one, whatever the profile. */
    private static final List<List<String>> CHAINS = List.of(
            List.of("clarifyHousing", "referHousing", "decideHome", "confirmTemporaryAddress"),
            List.of("requestTemporaryHousing", "confirmTemporaryAddress"),
            List.of("holdNavTalk", "applyEconomicAid", "setFirstPayment"),
            List.of("reviewHealthNeed", "confirmMedicine", "reconfirmMedicine"),
            List.of("reviewHealthNeed", "acceptTreatment"),
            List.of("offerNgo", "nameGateSlot", "confirmGateSlot"),
            List.of("checkReadiness14", "checkReadiness7", "decideHardStop", "recordRelease"),
            List.of("recordRelease", "contactDay1", "contactDay3", "contactDay7", "reviewStatus30", "reviewStatus90"),
            List.of("reviewStatus90", "reviewStatus180", "closeCase"),
            List.of("applyForIdAndBank", "arrangeIdAndBank"),
            List.of("clarifyTraining", "placeInSchool"),
            List.of("assessParole", "decideParole"),
            List.of("acceptSupervision", "bookFirstMeeting", "checkLoad"),
            List.of("proposeTransition", "assessGradualTransition"));

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void nothing_is_born_overdue_and_its_clocks_are_in_order(@ForAll Asked asked) {
        for (PlannedObligation.Due planned : planned(asked)) {
            Instant least = AMOUNTS.deadline(asked.now(), planned.reason().minLead());
            assertThat(planned.due()).as(planned::toString).isAfter(asked.now()).isAfterOrEqualTo(least);
            assertThat(planned.acceptBy()).isAfter(asked.now()).isBeforeOrEqualTo(planned.due());
            assertThat(planned.firstAlarm()).isAfterOrEqualTo(asked.now()).isBeforeOrEqualTo(planned.due());
        }
    }

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void compression_keeps_the_standard_order(@ForAll Asked asked) {
        Profile profile = asked.basis().profile();
        if (profile != Profile.COMPRESSED && profile != Profile.STANDARD) {
            return;
        }
        List<PlannedObligation.Due> ordered = planned(asked).stream()
                .filter(planned -> standardPlace(planned).isPresent())
                .sorted((a, b) -> standardPlace(a).get() - standardPlace(b).get())
                .toList();
        assertThat(ordered)
                .allSatisfy(planned -> assertThat(planned.reason().limit()).isNotNull());
        PlannedObligation.Due before = null;
        for (PlannedObligation.Due planned : ordered) {
            if (BY_NOW.contains(planned.reason().limit())) {
                continue;
            }
            if (before != null) {
                assertThat(planned.due()).as(inOrder(before, planned, asked)).isAfterOrEqualTo(before.due());
            }
            before = planned;
        }
    }

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void what_waits_for_something_is_not_due_before_it(@ForAll Asked asked) {
        for (List<String> chain : CHAINS) {
            PlannedObligation.Due before = null;
            for (String kind : chain) {
                if (PLANNER.plan(kind, asked.basis(), asked.now()) instanceof PlannedObligation.Due planned
                        && !BY_NOW.contains(planned.reason().limit())) {
                    if (before != null) {
                        assertThat(planned.due())
                                .as(inOrder(before, planned, asked))
                                .isAfterOrEqualTo(before.due());
                    }
                    before = planned;
                }
            }
        }
    }

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void a_fixed_gate_hangs_on_the_release_date_alone(@ForAll Asked asked) {
        for (PlannedObligation.Due planned : planned(asked)) {
            DueReason reason = planned.reason();
            if (rule(planned, asked).fixed() && reason.unit() == RuleUnit.DAYS) {
                Instant gate = Oslo.endOfOffice(asked.basis().release().plusDays(reason.offset()));
                assertThat(reason.rule()).isEqualTo(gate);
                assertThat(planned.due().equals(gate) || BY_NOW.contains(reason.limit()))
                        .isTrue();
            }
        }
    }

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void working_days_count_only_where_the_rule_says_so(@ForAll Asked asked) {
        for (PlannedObligation.Due planned : planned(asked)) {
            DueReason reason = planned.reason();
            ZonedDateTime rule = reason.rule().atZone(Oslo.ZONE);
            if (reason.unit() == RuleUnit.WORKING_DAYS && reason.anchor() != Anchor.LADDER) {
                assertThat(CALENDAR.isWorkingDay(rule.toLocalDate()))
                        .as(planned::toString)
                        .isTrue();
            }
            if (reason.unit() == RuleUnit.DAYS) {
                LocalDate from =
                        switch (reason.anchor()) {
                            case ADMISSION -> asked.basis().admission();
                            case RELEASE -> asked.basis().release();
                            case NOW -> Oslo.dateOf(asked.now());
                            default -> asked.basis().twoThirds();
                        };
                assertThat(rule.toLocalDate()).as(planned::toString).isEqualTo(from.plusDays(reason.applied()));
            }
            if (reason.unit() == RuleUnit.DAYS || reason.unit() == RuleUnit.WORKING_DAYS) {
                assertThat(reason.anchor() == Anchor.LADDER || rule.getHour() == 16)
                        .as(planned::toString)
                        .isTrue();
            }
        }
    }

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void what_prepares_a_release_is_due_before_it_or_says_that_it_cannot_be(@ForAll Asked asked) {
        LocalDate release = asked.basis().release();
        if (release == null || Oslo.dateOf(asked.now()).isAfter(release.minusDays(1))) {
            return;
        }
        LocalTime hour = asked.basis().profile() == Profile.IMMEDIATE ? LocalTime.of(16, 0) : LocalTime.NOON;
        Instant doors = Oslo.at(release, hour);
        for (PlannedObligation.Due planned : planned(asked)) {
            DueReason reason = planned.reason();
            if (reason.anchor() == Anchor.RELEASE && reason.offset() >= 0) {
                continue;
            }
            boolean tooLate = AMOUNTS.deadline(asked.now(), reason.minLead()).isAfter(doors);
            assertThat(planned.impossible()).as(planned::toString).isEqualTo(tooLate);
            assertThat(planned.due().isAfter(doors)).as(planned::toString).isEqualTo(tooLate);
        }
    }

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void every_reason_survives_being_written_down(@ForAll Asked asked) {
        for (PlannedObligation.Due planned : planned(asked)) {
            assertThat(DueReason.parse(planned.reason().encode())).isEqualTo(planned.reason());
        }
    }

    private static Supplier<String> inOrder(Object before, Object planned, Asked asked) {
        return () -> planned + " after " + before + " in " + asked;
    }

    /** The rule's place on the standard plan's 180 days, for rules in calendar days. */
    private static Optional<Integer> standardPlace(PlannedObligation.Due planned) {
        DueReason reason = planned.reason();
        if (reason.unit() != RuleUnit.DAYS) {
            return Optional.empty();
        }
        return switch (reason.anchor()) {
            case ADMISSION -> Optional.of(reason.offset());
            case RELEASE -> Optional.of(DueDates.STANDARD_HORIZON + reason.offset());
            default -> Optional.empty();
        };
    }

    private static DueRule rule(PlannedObligation.Due planned, Asked asked) {
        return RuleTablesFixture.tables()
                .due(planned.row().kind(), asked.basis().profile())
                .orElseThrow();
    }

    private static List<PlannedObligation.Due> planned(Asked asked) {
        List<PlannedObligation.Due> result = new ArrayList<>();
        for (String kind : KINDS) {
            if (PLANNER.plan(kind, asked.basis(), asked.now()) instanceof PlannedObligation.Due planned) {
                result.add(planned);
            }
        }
        return result;
    }
}
