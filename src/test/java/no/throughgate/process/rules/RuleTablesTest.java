package no.throughgate.process.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.throughgate.kernel.Profile;
import no.throughgate.planning.CatalogueRow;
import no.throughgate.planning.DueRule;
import no.throughgate.planning.Ladder;
import no.throughgate.planning.RuleInvariant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    @ParameterizedTest
    @EnumSource
    void what_must_hold_of_every_edition_holds_of_ours(RuleInvariant invariant) {
        assertThat(invariant.brokenBy(TABLES)).isEmpty();
    }

    @Test
    void the_rules_that_are_held_to_something_are_there() {
        assertThat(TABLES.catalogue().stream().filter(row -> row.ladder() == Ladder.HOURS))
                .as("what a night outside needs")
                .hasSize(13);
        assertThat(Arrays.stream(Profile.values())
                        .flatMap(profile ->
                                TABLES.catalogue().stream().flatMap(row -> TABLES.due(row.kind(), profile).stream()))
                        .filter(DueRule::fixed))
                .as("fixed gates")
                .isNotEmpty();
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
    void who_stands_in_while_somebody_serves_outside_is_said() {
        assertThat(TABLES.route("PRISON", false).servingOutsideRole()).contains("PROBATION");
        assertThat(TABLES.route("PRISON_LEAD", false).servingOutsideRole()).isEmpty();
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
    void where_to_look_in_a_year_s_figures_is_our_own_judgement_and_says_so() {
        var notRecorded = TABLES.figureCheck("NOT_RECORDED");
        var changed = TABLES.figureCheck("CHANGED");
        assertThat(List.of(notRecorded.percent(), changed.percent(), changed.least()))
                .containsExactly(20, 50, 10);
        assertThat(Stream.of(notRecorded, changed)).allSatisfy(rule -> {
            assertThat(rule.provenance().source()).contains("Our own judgement");
            assertThat(rule.provenance().trust()).isEqualTo(no.throughgate.planning.Trust.PROPOSED);
        });
    }
}
