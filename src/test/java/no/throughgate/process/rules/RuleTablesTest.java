package no.throughgate.process.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.throughgate.kernel.InfoLane;
import no.throughgate.kernel.Nearness;
import no.throughgate.kernel.Profile;
import no.throughgate.planning.Anchor;
import no.throughgate.planning.CatalogueRow;
import no.throughgate.planning.DueRule;
import no.throughgate.planning.Ladder;
import no.throughgate.planning.Provenance;
import no.throughgate.planning.RoleRoute;
import no.throughgate.planning.RuleUnit;
import org.junit.jupiter.api.Test;

/** What must hold of the tables however a rule owner edits them. */
class RuleTablesTest {

    private static final DmnRuleTables TABLES = RuleTablesFixture.tables();

    /** The kinds that the models use or will use; a table that loses one would leave a user task without a rule. */
    private static final List<String> KINDS =
            """
            acknowledgeNotice acknowledgeDates phoneDates
            holdIntakeTalk takeOverIntakeTalk recordReleaseDate keepWhatWorks recordConsents findOtherWay offerMapping holdShortMapping
            sendTransferPackage sendShortPackage acceptTransfer settleTransfer decideTransferAsLeaders reviewReturn
            makePlan makeOnePagePlan takeOverPlan recordAgreement offerPlanTalk
            determineMunicipality chooseOtherMunicipality findMunicipality actAsInterimOwner coverAsInterimOwner
            agreeOnMunicipality decideMunicipality requestPlanCoordinator
            callMeeting holdFirstMeeting holdExtraMeeting runWrittenRound recordDecisions carryOutDecision
            clarifyHousing referHousing decideHome chooseOtherReceiver applyHousingBenefit requestTemporaryHousing
            confirmTemporaryAddress arrangeMoveIn
            holdNavTalk reviewDebt applyEconomicAid setFirstPayment payBridgingAid assessBenefits
            applyForIdAndBank arrangeIdAndBank providePaperProof
            reviewHealthNeed acceptTreatment confirmMedicine reconfirmMedicine bridgeMedicine nameGp giveOverdoseTalk
            giveNaloxone holdReleaseTalk
            offerNgo acceptCompanionship meetBeforeRelease nameGateSlot confirmGateSlot nameOfficer
            bookFirstDays handOverCoordination checkReadiness14 checkReadiness7 decideHardStop printPack
            recordRelease recordGateOutcome searchPerson
            contactDay1 contactDay3 contactDay7 reachOut checkFirstWeek
            holdThirdMeeting surveyPerson14 reviewStatus30 reviewStatus90 surveyPerson90 reviewStatus180 closeCase
            createFallback decideAsLeaderPair decideAsCountyGovernor decideAsDirectorate
            groupChallenge placeOnAgenda answerChallenge reviewAnswer reviseAnswer checkFigures
            acknowledgeNewDate phoneNewDate reviewStandingPack
            clarifyTraining placeInSchool askForOtherCourse findActivity askForOtherActivity
            proposeTransition assessGradualTransition takeOverServing followServing takeBackServing
            assessParole decideParole tellParoleDecision acceptSupervision bookFirstMeeting
            checkLoad spaceAppointments checkVictimNotice
            keepGateSlot
            takeOverGateSlot
            askAboutTonight findBedTonight bookBedTonight giveIdentityProof vouchForIdentity
            payWeekendAid payPrisonCash printPackTonight givePackByPhone meetAtGateTonight
            nameOfficerTonight giveWeekendMedicine bridgeWeekendMedicine takeOverTonight planOutside
            takeUpIncome takeUpHousing takeUpTreatment promiseHome promiseRelease
            offerNgoAgain
            offerHelpAgain
            offerHealthAgain
            arrangeHelp
            arrangeTreatment
            answerHelp
            """.lines().flatMap(line -> Arrays.stream(line.split(" "))).toList();

    @Test
    void every_kind_has_exactly_one_catalogue_row() {
        assertThat(TABLES.catalogue()).extracting(CatalogueRow::kind).containsExactlyInAnyOrderElementsOf(KINDS);
    }

    @Test
    void every_catalogue_number_from_T01_to_T51_exists() {
        Set<String> numbers = TABLES.catalogue().stream()
                .map(CatalogueRow::code)
                .map(code -> code.replaceAll("[a-z]$", ""))
                .collect(Collectors.toSet());
        assertThat(numbers)
                .containsAll(IntStream.rangeClosed(1, 51)
                        .mapToObj("T%02d"::formatted)
                        .toList());
        assertThat(TABLES.catalogue()).extracting(CatalogueRow::code).doesNotHaveDuplicates();
    }

    @Test
    void every_kind_is_due_some_time_and_a_must_is_due_in_every_dated_profile() {
        for (CatalogueRow row : TABLES.catalogue()) {
            assertThat(Arrays.stream(Profile.values()).flatMap(p -> TABLES.due(row.kind(), p).stream()))
                    .as(row.kind())
                    .isNotEmpty();
            if (row.must()) {
                assertThat(Stream.of(Profile.values())
                                .filter(profile -> profile != Profile.REMAND_OPEN && profile != Profile.MATTER)
                                .filter(profile ->
                                        TABLES.due(row.kind(), profile).isEmpty()))
                        .as(row.kind())
                        .isEmpty();
            }
        }
    }

    @Test
    void what_is_no_must_is_dropped_when_time_is_short() {
        for (CatalogueRow row : TABLES.catalogue()) {
            boolean kept = row.must() || row.mustWhen().isPresent();
            assertThat(TABLES.due(row.kind(), Profile.EXPRESS).isPresent())
                    .as(row.kind())
                    .isEqualTo(kept);
        }
    }

    @Test
    void nothing_counts_from_a_release_date_while_it_is_unknown() {
        assertThat(dueRules(Profile.REMAND_OPEN)).extracting(DueRule::anchor).doesNotContain(Anchor.RELEASE);
    }

    @Test
    void a_fixed_gate_is_never_shortened_and_counts_from_release() {
        assertThat(Arrays.stream(Profile.values()).flatMap(this::rules).filter(DueRule::fixed))
                .isNotEmpty()
                .allSatisfy(rule -> {
                    assertThat(rule.anchor()).isEqualTo(Anchor.RELEASE);
                    assertThat(rule.scaled()).isFalse();
                    assertThat(rule.notBefore()).isZero();
                });
    }

    @Test
    void every_row_says_where_it_comes_from() {
        Stream<Provenance> rows = Stream.of(
                        TABLES.catalogue().stream().map(CatalogueRow::provenance),
                        Arrays.stream(Profile.values()).flatMap(this::rules).map(DueRule::provenance),
                        IntStream.rangeClosed(-40, 400)
                                .mapToObj(days -> TABLES.acceptBy(OptionalLong.of(days), Profile.STANDARD)
                                        .provenance()),
                        IntStream.rangeClosed(0, 5).boxed().flatMap(level -> Arrays.stream(Nearness.values())
                                .map(near -> TABLES.ladder(level, near).provenance())),
                        roles().map(RoleRoute::provenance))
                .flatMap(rowsOfTable -> rowsOfTable);
        assertThat(rows)
                .allSatisfy(provenance -> assertThat(provenance.source()).isNotBlank());
    }

    @Test
    void every_role_has_a_lane_a_capability_and_a_unit_before_and_after_release() {
        assertThat(roles()).allSatisfy(route -> {
            assertThat(route.lane()).startsWith("lane_");
            assertThat(route.capability()).isNotBlank();
            assertThat(route.unitPattern()).startsWith("/");
            assertThat(route.leadUnitPattern()).startsWith("/");
        });
    }

    @Test
    void a_role_without_its_unit_ends_with_one_that_always_has_one() {
        assertThat(roles()).allSatisfy(route -> {
            RoleRoute last = route;
            for (int steps = 0; last.fallbackRole().isPresent() && steps < 10; steps++) {
                last = TABLES.route(last.fallbackRole().get(), true);
            }
            assertThat(last.unitPattern())
                    .as(route.role())
                    .doesNotContain("{municipality}", "{county}", "{ngo}", "{home}", "{newPrison}");
        });
    }

    @Test
    void what_is_restricted_never_falls_back_outside_health_and_prison_leadership() {
        TABLES.catalogue().stream()
                .filter(row -> row.infoLane() == InfoLane.RESTRICTED)
                .flatMap(row -> TABLES.route(row.receiverRole(), false).fallbackRole().stream())
                .forEach(role -> assertThat(role).isEqualTo("PRISON_HEALTH"));
    }

    @Test
    void a_fallback_is_itself_a_kind_and_is_never_dropped() {
        TABLES.catalogue().stream().flatMap(row -> row.fallbackKind().stream()).forEach(kind -> assertThat(
                        TABLES.catalogue(kind))
                .as(kind)
                .hasValueSatisfying(row -> assertThat(row.must()).isTrue()));
    }

    @Test
    void what_a_night_outside_needs_counts_clock_hours_whatever_the_profile_and_ends_in_a_fallback_that_does_too() {
        List<CatalogueRow> tonight = TABLES.catalogue().stream()
                .filter(row -> row.ladder() == Ladder.HOURS)
                .toList();
        assertThat(tonight).hasSize(13).allSatisfy(row -> {
            for (Profile profile : Profile.values()) {
                if (profile != Profile.REMAND_OPEN && profile != Profile.MATTER) {
                    assertThat(TABLES.due(row.kind(), profile)).as(row.kind()).hasValueSatisfying(rule -> {
                        assertThat(rule.anchor()).isEqualTo(Anchor.NOW);
                        assertThat(rule.unit()).isEqualTo(RuleUnit.HOURS);
                    });
                }
            }
            assertThat(row.fallbackKind().flatMap(TABLES::catalogue).map(CatalogueRow::ladder))
                    .isIn(java.util.Optional.empty(), java.util.Optional.of(Ladder.HOURS));
        });
    }

    @Test
    void only_containing_actions_start_no_second_ladder() {
        assertThat(TABLES.catalogue().stream().filter(row -> row.ladder() == Ladder.CONTAINMENT))
                .extracting(CatalogueRow::kind)
                .containsExactlyInAnyOrder(
                        "createFallback",
                        "decideAsLeaderPair",
                        "decideAsCountyGovernor",
                        "decideAsDirectorate",
                        "actAsInterimOwner",
                        "agreeOnMunicipality");
    }

    @Test
    void what_a_matter_asks_no_release_asks_and_what_a_release_asks_no_matter_asks() {
        for (CatalogueRow row : TABLES.catalogue()) {
            boolean asked = TABLES.due(row.kind(), Profile.MATTER).isPresent();
            assertThat(Stream.of(Profile.values())
                            .filter(profile -> profile != Profile.MATTER)
                            .anyMatch(profile -> TABLES.due(row.kind(), profile).isPresent()))
                    .as(row.kind())
                    .isNotEqualTo(asked);
        }
    }

    @Test
    void parole_is_out_of_the_question_without_a_sentence_and_for_a_short_one() {
        assertThat(TABLES.parole("REMAND_COURT", OptionalLong.empty()).eligible())
                .isFalse();
        assertThat(TABLES.parole("TRANSFER_ABROAD", OptionalLong.of(400)).eligible())
                .isFalse();
        assertThat(TABLES.parole("SENTENCE_END", OptionalLong.of(73)).eligible())
                .isFalse();
        assertThat(Stream.of(
                        TABLES.parole("SENTENCE_END", OptionalLong.of(74)),
                        TABLES.parole("PAROLE", OptionalLong.empty()),
                        TABLES.parole("ELECTRONIC_MONITORING", OptionalLong.empty())))
                .allSatisfy(rule -> {
                    assertThat(rule.eligible()).isTrue();
                    assertThat(rule.thirds()).isEqualTo(2);
                    assertThat(rule.leastDays()).isEqualTo(60);
                    assertThat(rule.provenance().source()).contains("§ 42");
                });
    }

    @Test
    void who_stands_in_while_somebody_serves_outside_is_a_role_of_its_own() {
        assertThat(TABLES.route("PRISON", false).servingOutsideRole()).contains("PROBATION");
        assertThat(TABLES.route("PRISON_LEAD", false).servingOutsideRole()).isEmpty();
        roles().flatMap(route -> route.servingOutsideRole().stream())
                .forEach(role -> assertThat(TABLES.route(role, false).servingOutsideRole())
                        .as("nobody stands in for a stand-in")
                        .isEmpty());
    }

    @Test
    void a_duty_by_law_needs_no_consent_and_everything_else_does() {
        assertThat(TABLES.withoutConsent("requestTemporaryHousing").statutory()).isTrue();
        assertThat(TABLES.withoutConsent("requestTemporaryHousing").provenance().source())
                .contains("§ 27");
        assertThat(TABLES.withoutConsent("acceptCompanionship").statutory()).isFalse();
    }

    @Test
    void every_kind_that_is_called_a_duty_by_law_is_in_the_catalogue() throws java.io.IOException {
        var table = java.nio.file.Files.readString(java.nio.file.Path.of("processes", "without-consent.dmn"));
        var named = java.util.regex.Pattern.compile("_kind\"><text>(.*)</text>")
                .matcher(table)
                .results()
                .flatMap(row -> Arrays.stream(row.group(1).split(", ")))
                .map(kind -> kind.replace("\"", ""))
                .filter(kind -> !kind.isEmpty());
        assertThat(named).isNotEmpty().isSubsetOf(KINDS);
    }

    @Test
    void identity_comes_before_the_bank_and_the_bank_before_the_keys_and_what_is_not_known_stands_in_no_order() {
        assertThat(Stream.of("IDENTITY", "BANK", "KEYS")
                        .map(kind -> TABLES.errand(kind).place().orElseThrow()))
                .isSorted();
        assertThat(TABLES.errand("SOMETHING_NEW").place()).isEmpty();
    }

    @Test
    void each_of_the_first_four_weeks_holds_some_appointments() {
        assertThat(IntStream.rangeClosed(1, 4).mapToObj(TABLES::load)).allSatisfy(rule -> {
            assertThat(rule.appointments()).isPositive();
            assertThat(rule.provenance().source()).isNotBlank();
        });
    }

    private Stream<DueRule> rules(Profile profile) {
        return TABLES.catalogue().stream().flatMap(row -> TABLES.due(row.kind(), profile).stream());
    }

    private List<DueRule> dueRules(Profile profile) {
        return rules(profile).toList();
    }

    private static Stream<RoleRoute> roles() {
        return TABLES.catalogue().stream()
                .flatMap(row -> Stream.of(row.senderRole(), row.receiverRole()))
                .distinct()
                .flatMap(role -> Stream.of(TABLES.route(role, false), TABLES.route(role, true)));
    }
}
