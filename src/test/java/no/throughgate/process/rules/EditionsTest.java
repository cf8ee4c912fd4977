package no.throughgate.process.rules;

import static no.throughgate.workshop.RowChange.What.ADD;
import static no.throughgate.workshop.RowChange.What.EDIT;
import static no.throughgate.workshop.RowChange.What.REMOVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.Profile;
import no.throughgate.kernel.WorkingCalendar;
import no.throughgate.planning.Musts;
import no.throughgate.planning.PlannedObligation.Due;
import no.throughgate.planning.Planner;
import no.throughgate.planning.RuleEdition;
import no.throughgate.planning.RuleInvariant;
import no.throughgate.planning.RuleTables;
import no.throughgate.workshop.PublishedEdition;
import no.throughgate.workshop.RowChange;
import no.throughgate.workshop.RowDifference;
import no.throughgate.workshop.RuleTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Editions of the rule tables: when each takes force, for which cases, and which never does. */
class EditionsTest {

    private static final Instant JUNE = Instant.parse("2026-06-01T08:00:00Z");
    private static final Instant JULY = Instant.parse("2026-06-30T22:00:00Z");
    private static final String HOME = "due_decideHome_std";

    private final MovableClock clock = new MovableClock();
    private final DmnRuleTables tables = RuleTablesFixture.fresh(clock);
    private final DmnTableFiles files = new DmnTableFiles(tables);
    private final Planner planner = new Planner(tables, new WorkingCalendar());

    @Test
    void an_edition_takes_force_by_the_clock_and_not_before() {
        clock.moveTo(JUNE);
        assertThat(tables.take(List.of(published(1, JULY, false, homeBy(-50))))).isEmpty();
        assertThat(offset(-42)).isTrue();
        clock.moveTo(JULY.minusMillis(1));
        assertThat(offset(-42)).isTrue();
        assertThat(tables.edition()).isZero();
        clock.moveTo(JULY);
        assertThat(offset(-50)).isTrue();
        assertThat(tables.edition()).isEqualTo(1);
    }

    @Test
    void a_case_that_runs_keeps_the_edition_it_began_with_and_one_opened_later_takes_the_new_one() {
        tables.take(List.of(published(1, JULY, false, homeBy(-50))));
        assertThat(due(JUNE, JULY)).isEqualTo(due(JUNE, JUNE)).isEqualTo("2026-10-20");
        assertThat(due(JULY, JULY)).isEqualTo("2026-10-12");
    }

    @Test
    void a_case_that_runs_takes_an_edition_that_takes_running_cases_with_all_that_stood_before_it() {
        Instant august = Instant.parse("2026-07-31T22:00:00Z");
        tables.take(List.of(
                published(1, JULY, false, homeBy(-50)),
                published(2, august, true, homeBy(-55)),
                published(3, august.plus(Duration.ofDays(1)), false, homeBy(-60))));
        assertThat(due(JUNE, august.minusMillis(1))).isEqualTo("2026-10-20");
        assertThat(due(JUNE, august)).isEqualTo("2026-10-07");
        assertThat(due(JULY, august.plus(Duration.ofDays(9)))).isEqualTo("2026-10-07");
        assertThat(tables.forCase(JUNE, JULY).edition())
                .as("what was done in July is explained by the edition of then")
                .isZero();
    }

    @Test
    void what_is_published_once_more_is_the_same_again() {
        tables.take(List.of(
                published(1, JUNE, true, homeBy(-50)),
                new PublishedEdition(new RuleEdition(2, JULY, true), Map.of(), null)));
        assertThat(due(JUNE, JUNE)).isEqualTo("2026-10-12");
        assertThat(due(JUNE, JULY)).isEqualTo("2026-10-20");
    }

    @Test
    void a_broken_edition_never_takes_force_and_says_why() {
        clock.moveTo(JULY);
        Map<Integer, String> faults = tables.take(List.of(
                new PublishedEdition(new RuleEdition(1, JUNE, true), Map.of("due-dates", "<no table>"), null),
                published(2, JUNE, true, changed("due-dates", new RowChange("due-dates", HOME, REMOVE, Map.of()))),
                published(3, JULY, true, homeBy(-50))));
        assertThat(faults).containsOnlyKeys(1, 2);
        assertThat(faults.get(1)).contains("due-dates cannot be read");
        assertThat(faults.get(2)).contains("MUST_IN_EVERY_PROFILE").contains("decideHome");
        assertThat(tables.editions()).extracting(RuleEdition::number).containsExactly(3);
        assertThat(offset(-50)).isTrue();
    }

    @Test
    void an_edition_whose_files_are_not_those_that_were_decided_never_takes_force() {
        clock.moveTo(JULY);
        var decided = new RuleEdition(1, JUNE, true);
        Map<Integer, String> faults = tables.take(List.of(new PublishedEdition(decided, homeBy(-50), "0".repeat(64))));
        assertThat(faults.get(1)).contains("not those that were decided");
        assertThat(tables.edition()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "EVERY_KIND_IS_DUE,            due-dates, due_reviewDebt_std,       REMOVE,",
        "MUST_IN_EVERY_PROFILE,        due-dates, due_decideHome_express,   REMOVE,",
        "MUST_IN_EVERY_PROFILE,        due-dates, due_holdIntakeTalk_remand,  REMOVE,",
        "MUST_IN_EVERY_PROFILE,        due-dates, due_decideParole_std,      REMOVE,",
        "MUSTS_KEEP_THEIR_ANCHOR,      due-dates, due_decideHome_std,        EDIT, anchor=TWO_THIRDS",
        "MUSTS_KEEP_THEIR_ANCHOR,      due-dates, due_acceptSupervision_std, EDIT, anchor=TWO_THIRDS",
        "MUSTS_KEEP_THEIR_SIDE,        due-dates, due_decideHome_std,        EDIT, offset=5",
        "MUSTS_KEEP_THEIR_SIDE,        due-dates, due_contactDay1_dated,     EDIT, offset=-1",
        "MUSTS_HAVE_ROOM,              due-dates, due_decideHome_std,        EDIT, minLead=43;minLeadUnit=DAYS",
        "MUSTS_HAVE_ROOM,              due-dates, due_decideHome_express,    EDIT, minLead=3;minLeadUnit=WORKING_DAYS",
        "SHORT_TIME_KEEPS_MUSTS_ALONE, due-dates, due_decideHome_express,   REMOVE,",
        "GATES_STAND_FIXED,            due-dates, due_decideHome_std,       EDIT, fixed=true",
        "TIMES_ARE_NOT_NEGATIVE,       due-dates, due_decideHome_std,       EDIT, minLead=-1",
        "TIMES_ARE_NOT_NEGATIVE,       accept-by, acceptBy_far,             EDIT, amount=0",
        "TIMES_ARE_NOT_NEGATIVE,       escalation-ladder, ladder_L2_FAR,    EDIT, grace=-5",
        "LADDER_LEVELS_EXIST,          due-dates, due_decideHome_std,       EDIT, anchor=LADDER;offset=6",
        "CHECKS_FIND_SOMETHING,        figure-check, check_changed,          EDIT, percent=0",
        "CONTAINED_FROM_LEVEL_THREE,   escalation-ladder, ladder_L3_FAR,    EDIT, action=NOTICE",
    })
    void each_rule_of_the_rules_is_held_up_by_a_change_that_breaks_it(
            RuleInvariant invariant, String table, String row, RowChange.What what, String cells) {
        Map<String, String> typed = new HashMap<>();
        if (cells != null) {
            Stream.of(cells.split(";")).map(cell -> cell.split("=")).forEach(cell -> typed.put(cell[0], cell[1]));
        }
        assertThat(invariant.brokenBy(files.read(changed(table, new RowChange(table, row, what, typed)))))
                .isNotEmpty();
    }

    @Test
    void what_is_no_must_may_count_from_something_else_and_a_must_may_have_other_times() {
        var changed = edited(
                "due_reviewDebt_std anchor=TWO_THIRDS",
                "due_referHousing_std minLead=29",
                "due_decideHome_std offset=-30");
        assertThat(Stream.of(RuleInvariant.values()).flatMap(rule -> rule.brokenBy(changed).stream()))
                .isEmpty();
    }

    @Test
    void musts_that_may_have_more_time_are_named_and_nothing_else_is() {
        var after = edited(
                "due_decideHome_std offset=-41",
                "due_referHousing_std offset=-99",
                "due_clarifyHousing_std source=Somebody_else",
                "due_holdNavTalk_std minLead=9",
                "due_offerNgo_std unit=WORKING_DAYS",
                "due_determineMunicipality_std scaled=false",
                "due_reviewDebt_std offset=-1",
                "due_reachOut_all offset=48",
                "due_searchPerson_all offset=3",
                "due_createFallback_all offset=3");
        assertThat(Musts.withMoreTime(tables, after))
                .containsExactlyInAnyOrder(
                        "decideHome", "holdNavTalk", "offerNgo", "determineMunicipality", "reachOut", "createFallback");
    }

    @Test
    void what_a_changed_row_says_holds_and_what_the_others_say_is_as_it_came() {
        var after = edited("due_decideHome_express offset=-4");
        RuleTables ours = RuleTablesFixture.tables();
        assertThat(after.due("decideHome", Profile.EXPRESS).orElseThrow().offset())
                .isEqualTo(-4);
        assertThat(after.due("decideHome", Profile.STANDARD)).isEqualTo(ours.due("decideHome", Profile.STANDARD));
        assertThat(after.due("referHousing", Profile.EXPRESS)).isEqualTo(ours.due("referHousing", Profile.EXPRESS));
    }

    /** Rows of the due dates with one cell changed in each. */
    private RuleTables edited(String... changes) {
        List<RowChange> rows = Stream.of(changes)
                .map(change -> change.split("[ =]"))
                .map(words -> new RowChange("due-dates", words[0], EDIT, Map.of(words[1], words[2])))
                .toList();
        return files.read(Map.of("due-dates", files.changed("due-dates", files.shipped("due-dates"), rows)));
    }

    @Test
    void what_contains_a_miss_has_more_time_where_the_ladder_waits_longer() {
        var after = files.read(changed(
                "escalation-ladder", new RowChange("escalation-ladder", "ladder_L4_FAR", EDIT, Map.of("grace", "9"))));
        assertThat(Musts.withMoreTime(tables, after)).containsExactly("createFallback");
    }

    @Test
    void a_kind_that_came_with_a_newer_application_has_its_rows_in_an_older_edition_too() {
        String older = files.shipped("due-dates").replaceAll("(?s)<rule id=\"due_holdIntakeTalk_.*?</rule>", "");
        assertThat(older).doesNotContain("\"holdIntakeTalk\"");
        assertThat(tables.take(List.of(published(1, JUNE, true, Map.of("due-dates", older)))))
                .isEmpty();
        clock.moveTo(JULY);
        assertThat(tables.edition()).isEqualTo(1);
        for (Profile profile : Profile.values()) {
            assertThat(tables.due("holdIntakeTalk", profile))
                    .isEqualTo(RuleTablesFixture.tables().due("holdIntakeTalk", profile));
        }
    }

    @Test
    void two_proposals_about_one_row_do_not_undo_each_other() {
        RuleTable.Row row =
                files.table("due-dates", files.shipped("due-dates")).row(HOME).orElseThrow();
        Map<String, String> typed = new HashMap<>(row.cells());
        typed.putAll(Map.of("offset", "-50", "source", "Agreed with the housing offices"));
        RowChange sooner = RowChange.edit("due-dates", row, typed);
        assertThat(sooner.cells()).containsOnlyKeys("offset", "source", "trust");
        typed = new HashMap<>(row.cells());
        typed.putAll(Map.of("minLead", "9", "source", "Agreed with the prisons"));

        String first = changed("due-dates", sooner).get("due-dates");
        String both = files.changed("due-dates", first, List.of(RowChange.edit("due-dates", row, typed)));
        assertThat(files.table("due-dates", both).row(HOME).orElseThrow().cells())
                .containsEntry("offset", "-50")
                .containsEntry("minLead", "9");
    }

    @Test
    void two_rows_for_one_kind_and_profile_cannot_be_read() {
        RuleTable before = files.table("due-dates", files.shipped("due-dates"));
        Map<String, String> twice = new HashMap<>(before.row(HOME).orElseThrow().cells());
        twice.put("profile", "STANDARD");
        var doubled = files.read(changed("due-dates", new RowChange("due-dates", "due_twice", ADD, twice)));
        assertThatThrownBy(() -> doubled.due("decideHome", Profile.STANDARD))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("due-dates");
    }

    @Test
    void a_changed_file_differs_in_the_changed_row_alone() {
        RuleTable before = files.table("due-dates", files.shipped("due-dates"));
        RuleTable after = files.table("due-dates", homeBy(-50).get("due-dates"));
        assertThat(RowDifference.between(before, after)).singleElement().satisfies(row -> {
            assertThat(row.row()).isEqualTo(HOME);
            assertThat(row.named().get("kind")).isEqualTo("decideHome");
            assertThat(row.changed()).extracting(RuleTable.Column::name).containsExactly("offset", "source");
        });
        assertThatThrownBy(() -> changed("due-dates", new RowChange("due-dates", "due_gone", EDIT, Map.of())))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("rules.rowGone");
    }

    private Map<String, String> homeBy(int days) {
        return changed(
                "due-dates",
                new RowChange(
                        "due-dates",
                        HOME,
                        EDIT,
                        Map.of("offset", Integer.toString(days), "source", "Agreed with the housing offices")));
    }

    private Map<String, String> changed(String table, RowChange change) {
        return Map.of(table, files.changed(table, files.shipped(table), List.of(change)));
    }

    private static PublishedEdition published(int number, Instant at, boolean takes, Map<String, String> tables) {
        return new PublishedEdition(new RuleEdition(number, at, takes), tables, null);
    }

    private boolean offset(int days) {
        return tables.due("decideHome", Profile.STANDARD).orElseThrow().offset() == days;
    }

    /** The day the home is due by, in a case of half a year's time that was opened then, planned at some later moment. */
    private String due(Instant opened, Instant now) {
        LocalDate admitted = LocalDate.parse("2026-06-01");
        var basis = planner.basis(admitted, opened, admitted, LocalDate.parse("2026-12-01"), null);
        var standard = new no.throughgate.planning.PlanningBasis(
                basis.admission(), opened, basis.dateKnownOn(), basis.release(), Profile.STANDARD, null);
        return ((Due) planner.plan("decideHome", standard, now))
                .due()
                .toString()
                .substring(0, 10);
    }
}
