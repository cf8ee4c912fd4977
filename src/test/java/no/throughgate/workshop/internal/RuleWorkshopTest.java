package no.throughgate.workshop.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.Profile;
import no.throughgate.kernel.UserId;
import no.throughgate.metrics.Figure;
import no.throughgate.metrics.Measure;
import no.throughgate.metrics.Measures;
import no.throughgate.metrics.Period;
import no.throughgate.obligation.RuleTakings;
import no.throughgate.planning.CatalogueRow;
import no.throughgate.planning.Planner;
import no.throughgate.planning.RuleTables;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.ThroughgateTest;
import no.throughgate.support.Walk;
import no.throughgate.workshop.Editions;
import no.throughgate.workshop.Hearing;
import no.throughgate.workshop.Proposal;
import no.throughgate.workshop.Proposals;
import no.throughgate.workshop.Proposals.Typed;
import no.throughgate.workshop.Proposals.Yes;
import no.throughgate.workshop.RowChange;
import no.throughgate.workshop.RowDifference;
import no.throughgate.workshop.RulesInForce;
import no.throughgate.workshop.Running;
import no.throughgate.workshop.TableFiles;
import no.throughgate.workshop.Tried;
import no.throughgate.workshop.TriedResult;
import no.throughgate.workshop.TryPeriod;
import no.throughgate.workshop.internal.PastRows.Past;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a changed cell to another due date, in far years of their own: an edition that is published stays for whoever comes later. */
@ThroughgateTest
class RuleWorkshopTest {

    private static final UserId OWNER = new UserId("rule-owner");
    private static final UserId OTHER = new UserId("committee");
    private static final Duration HEARD = Duration.ofMinutes(3);
    private static final UserId THIRD = new UserId("other-rule-owner");
    private static final TryPeriod NOW = new TryPeriod(TryPeriod.RUNNING, null, null);

    private static int year = 2035;

    @Autowired
    Proposals proposals;

    @Autowired
    Editions editions;

    @Autowired
    Tried tried;

    @Autowired
    TableFiles files;

    @Autowired
    RulesInForce inForce;

    @Autowired
    PastRows past;

    @Autowired
    RuleTables rules;

    @Autowired
    Planner planner;

    @Autowired
    RuleTakings takings;

    @Autowired
    Measures measures;

    @Autowired
    CaseDriver driver;

    @Autowired
    CleanSlate slate;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private LocalDate today;

    @BeforeEach
    void a_year_that_nobody_has_seen() {
        slate.wipe();
        today = LocalDate.of(year++, 1, 15);
        driver.at(today, LocalTime.of(9, 0));
        proposals.draft(OWNER).ifPresent(left -> proposals.withdraw(left.id(), OWNER));
    }

    @AfterEach
    void present_again() {
        driver.endCases();
        slate.wipe();
    }

    @Test
    void a_draft_says_what_is_missing_and_nobody_else_sees_it() {
        long id = change("due_clarifyHousing_std", Map.of("offset", "-110", "source", "Agreed in Oslo"));
        Proposal draft = proposals.one(id, OWNER);
        assertThat(proposals.missing(draft)).containsOnlyKeys("reason", "effectiveOn", "running", "who");
        proposals.write(id, new Typed("More time", today.minusDays(1).toString(), Running.KEEP), OWNER);
        assertThat(proposals.missing(proposals.one(id, OWNER)))
                .containsEntry("effectiveOn", "rules.error.past")
                .containsOnlyKeys("effectiveOn", "who");
        assertThat(proposals.send(id, OWNER)).isNotEmpty();
        assertThat(proposals.one(id, OWNER).draft()).isTrue();
        assertThatThrownBy(() -> proposals.one(id, OTHER)).isInstanceOf(Problem.class);
        assertThat(proposals.open(OTHER)).isEmpty();
    }

    @Test
    void tables_that_do_not_hold_are_not_sent_and_the_trouble_is_named() {
        long id = change("due_clarifyHousing_std", Map.of("minLead", "-1", "source", "A slip"));
        ready(id, Running.KEEP);
        assertThat(proposals.send(id, OWNER)).containsEntry("changes", "rules.error.troubles");
        assertThat(tried.drafted(proposals.one(id, OWNER)).troubles())
                .singleElement()
                .satisfies(trouble -> {
                    assertThat(trouble.rule()).isEqualTo("TIMES_ARE_NOT_NEGATIVE");
                    assertThat(trouble.about()).containsExactly("clarifyHousing");
                });
    }

    @Test
    void a_must_with_more_time_is_named_and_nobody_says_yes_without_having_seen_it() {
        long id = sent(Running.KEEP, today.plusDays(3));
        assertThat(tried.drafted(proposals.one(id, OTHER)).moreTime()).containsExactly("clarifyHousing");
        int newest = editions.newest();
        assertThatThrownBy(() -> proposals.publish(id, OTHER, new Yes("Agreed", newest, sum(id), false)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("rules.error.moreTime");
        assertThat(editions.newest()).isEqualTo(newest);

        int edition = proposals.publish(id, OTHER, new Yes("Agreed", newest, sum(id), true));
        assertThat(editions.find(edition).orElseThrow().moreTime()).containsExactly("clarifyHousing");
        driver.at(today.plusDays(3), LocalTime.of(9, 0));
        int back = publishAgain();
        assertThat(editions.find(back).orElseThrow().moreTime())
                .as("sooner again")
                .isEmpty();
    }

    @Test
    void four_eyes_decide_and_the_edition_takes_force_on_its_day_for_new_cases_alone() {
        CaseId before = driver.open(300);
        Instant kept = due(before, "clarifyHousing");
        int edition = publish(Running.KEEP, today.plusDays(10));
        assertThat(rules.edition()).isNotEqualTo(edition);

        driver.at(today.plusDays(10), LocalTime.MIDNIGHT);
        assertThat(rules.edition()).isEqualTo(edition);
        assertThat(takings.take()).isZero();
        assertThat(due(before, "clarifyHousing")).isEqualTo(kept);
        assertThat(planned(before)).as("what comes later in the case too").isEqualTo(120);

        CaseId after = driver.open(300);
        assertThat(Oslo.dateOf(due(after, "clarifyHousing")))
                .isEqualTo(Oslo.dateOf(clock.instant()).plusDays(300 - 110));
        assertThat(editions.changes(edition)).singleElement().satisfies(row -> assertThat(row.row())
                .isEqualTo("due_clarifyHousing_std"));
        assertThat(editions.heard(edition)).extracting(Hearing::who).containsExactly("The housing office in Oslo");
        publishAgain();
    }

    @Test
    void nobody_decides_on_what_they_have_proposed_and_no_edition_is_decided_twice() {
        long id = sent(Running.KEEP, today.plusDays(3));
        assertThatThrownBy(() -> proposals.publish(id, OWNER, yes(id, "I like it", editions.newest())))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("rules.ownProposal");
        proposals.refuse(id, OTHER, "NAV has not been heard");
        assertThatThrownBy(() -> proposals.publish(id, OTHER, yes(id, "Or yet", editions.newest())))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("rules.decidedAlready");
        assertThat(proposals.one(id, OWNER).state()).isEqualTo(Proposal.State.REFUSED);
    }

    @Test
    void two_who_decide_on_one_proposal_at_once_make_one_edition_and_the_other_hears_that_it_is_decided()
            throws Exception {
        long id = sent(Running.KEEP, today.plusDays(3));
        int before = editions.newest();
        Yes yes = yes(id, "Agreed", before);
        String said = atOnce(() -> proposals.publish(id, OTHER, yes), () -> proposals.publish(id, THIRD, yes));
        assertThat(said).isEqualTo("rules.decidedAlready");
        assertThat(editions.newest()).isEqualTo(before + 1);
        assertThat(editions.find(before + 1).orElseThrow().decidedBy())
                .isEqualTo(proposals.one(id, OTHER).decidedBy());
        driver.at(today.plusDays(3), LocalTime.of(9, 0));
        publishAgain();
    }

    @Test
    void two_proposals_decided_at_once_make_one_edition_and_the_other_has_to_be_seen_again() throws Exception {
        long one = sent(Running.KEEP, today.plusDays(3));
        long two = sentBy(THIRD, Map.of("offset", "-43", "source", "Agreed in Bergen"), today.plusDays(3));
        int before = editions.newest();
        Yes first = yes(one, "Agreed", before);
        Yes second = yes(two, "Agreed", before);
        String said = atOnce(() -> proposals.publish(one, OTHER, first), () -> proposals.publish(two, OTHER, second));
        assertThat(said).isEqualTo("rules.newerPublished");
        assertThat(editions.newest()).isEqualTo(before + 1);
        assertThat(List.of(
                        proposals.one(one, OTHER).state(),
                        proposals.one(two, OTHER).state()))
                .containsExactlyInAnyOrder(Proposal.State.PUBLISHED, Proposal.State.PROPOSED);
        long left = proposals.one(one, OTHER).waits() ? one : two;
        proposals.refuse(left, OTHER, "Not now");
        driver.at(today.plusDays(3), LocalTime.of(9, 0));
        publishAgain();
    }

    /** Two at the same instant, of whom exactly one gets through. @return what the other was told */
    private static String atOnce(Runnable one, Runnable two) throws Exception {
        var gate = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            List<String> refusals = new ArrayList<>();
            for (Future<String> answer : threads.invokeAll(List.of(told(gate, one), told(gate, two)))) {
                refusals.add(answer.get());
            }
            return refusals.stream().filter(said -> !said.isEmpty()).collect(Collectors.joining(" and "));
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<String> told(CyclicBarrier gate, Runnable work) {
        return () -> {
            gate.await();
            try {
                work.run();
                return "";
            } catch (Problem refused) {
                return refused.messageKey();
            }
        };
    }

    @Test
    void whoever_decides_has_seen_what_it_changes_on_top_of_the_newest_edition() {
        long waiting = sent(Running.KEEP, today.plusDays(3));
        int seen = tried.drafted(proposals.one(waiting, OTHER)).base();
        int other = publishBy(THIRD, Map.of("offset", "-110", "source", "Agreed in Bergen"), today.plusDays(2));

        assertThatThrownBy(() -> proposals.publish(waiting, OTHER, yes(waiting, "Agreed", seen)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("rules.newerPublished");
        assertThat(proposals.one(waiting, OTHER).waits()).isTrue();
        proposals.publish(waiting, OTHER, yes(waiting, "Agreed, now that I see it", other));

        long same = change("due_clarifyHousing_std", Map.of("offset", "-110", "source", "Agreed in Oslo"));
        jdbc.sql(
                        "update app.rule_proposal set state = 'PROPOSED', running = 'KEEP', effective_on = ?, sent_at = changed_at where proposal_id = ?")
                .params(today.plusDays(3).toString(), same)
                .update();
        assertThatThrownBy(() -> proposals.publish(same, OTHER, yes(same, "Once more", editions.newest())))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("rules.error.noDifference");
        proposals.refuse(same, OTHER, "It is so already");
        driver.at(today.plusDays(3), LocalTime.of(9, 0));
        publishAgain();
    }

    @Test
    void a_change_that_has_lost_its_row_is_named_and_taken_out_and_the_others_go_on() {
        long id = proposals.change(
                new RowChange(
                        "due-dates",
                        "due_reviewDebt_std",
                        RowChange.What.EDIT,
                        Map.of("offset", "-80", "source", "Agreed in Oslo")),
                OWNER);
        change("due_clarifyHousing_std", Map.of("offset", "-110", "source", "Agreed in Oslo"));
        ready(id, Running.KEEP);
        // A kind must be due somewhere: another row takes the place of the one that goes.
        long other = proposals.change(
                new RowChange("due-dates", "due_reviewDebt_std", RowChange.What.REMOVE, Map.of()), THIRD);
        proposals.change(new RowChange("due-dates", "due_reviewDebt_again", RowChange.What.ADD, debt()), THIRD);
        ready(other, Running.KEEP, today, THIRD);
        assertThat(proposals.send(other, THIRD)).isEmpty();
        proposals.publish(other, OTHER, yes(other, "Agreed", editions.newest()));
        clock.moveBy(HEARD);

        assertThat(proposals.send(id, OWNER)).containsEntry("changes", "rules.error.lost");
        var drafted = tried.drafted(proposals.one(id, OWNER));
        assertThat(drafted.lost()).singleElement().satisfies(lost -> {
            assertThat(lost.change().row()).isEqualTo("due_reviewDebt_std");
            assertThat(lost.named()).containsEntry("kind", "reviewDebt");
        });
        assertThat(drafted.differences()).extracting(RowDifference::row).containsExactly("due_clarifyHousing_std");

        proposals.drop(id, "due-dates", "due_reviewDebt_std", OWNER);
        assertThat(proposals.send(id, OWNER)).isEmpty();
        proposals.publish(id, OTHER, yes(id, "Agreed", editions.newest()));
        clock.moveBy(HEARD);
        publishAgain();
    }

    private static Map<String, String> debt() {
        Map<String, String> row = new HashMap<>(Map.of("kind", "reviewDebt", "profile", "LONG, STANDARD, COMPRESSED"));
        row.putAll(Map.of("anchor", "RELEASE", "offset", "-70", "unit", "DAYS", "scaled", "true", "fixed", "false"));
        row.putAll(Map.of("notBefore", "2", "minLead", "2", "minLeadUnit", "WORKING_DAYS"));
        row.putAll(Map.of("source", "Agreed in Bergen", "trust", "PROPOSED"));
        return row;
    }

    @Test
    void what_is_published_is_byte_for_byte_what_was_tried_out() {
        long id = sent(Running.KEEP, today);
        var drafted = tried.drafted(proposals.one(id, OTHER));
        int newest = editions.newest();
        assertThatThrownBy(() -> proposals.publish(id, OTHER, new Yes("Agreed", newest, "0".repeat(64), true)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("rules.otherTables");
        int edition = proposals.publish(id, OTHER, new Yes("Agreed", newest, drafted.sha256(), true));
        clock.moveBy(HEARD);

        assertThat(editions.files(edition)).isEqualTo(drafted.files());
        assertThat(editions.find(edition).orElseThrow().sha256()).isEqualTo(drafted.sha256());
        assertThat(editions.published(Set.of()))
                .filteredOn(one -> one.edition().number() == edition)
                .singleElement()
                .satisfies(one -> assertThat(one.asDecided()).isTrue());
        for (CatalogueRow row : rules.catalogue()) {
            for (Profile profile : Profile.values()) {
                assertThat(rules.due(row.kind(), profile))
                        .isEqualTo(drafted.tables().due(row.kind(), profile));
            }
        }
        publishAgain();
    }

    @Test
    void an_edition_of_an_older_application_is_shown_and_built_upon_as_it_is_in_force() {
        String older = files.shipped("due-dates").replaceAll("(?s)<rule id=\"due_holdIntakeTalk_.*?</rule>", "");
        int number = editions.newest() + 1;
        jdbc.sql("""
                        insert into app.rule_edition (edition, effective_at, running, proposed_by, decided_by, decided_at, reason)
                        values (:number, :at, 'KEEP', 'a', 'b', :at, 'By the application of then')
                        """)
                .param("number", number)
                .param("at", java.sql.Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("insert into app.rule_edition_table (edition, table_id, dmn) values (?, 'due-dates', ?)")
                .params(number, older)
                .update();
        inForce.refresh();
        assertThat(rules.edition()).isEqualTo(number);
        assertThat(editions.files(number)).containsEntry("due-dates", older);
        assertThat(editions.table(number, "due-dates").row("due_holdIntakeTalk_std"))
                .isPresent();
        assertThat(editions.changes(number)).isEmpty();

        long id = sent(Running.KEEP, today);
        var drafted = tried.drafted(proposals.one(id, OTHER));
        int edition = proposals.publish(id, OTHER, yes(id, "Agreed", number));
        assertThat(editions.files(edition).get("due-dates"))
                .isEqualTo(drafted.files().get("due-dates"))
                .contains("due_holdIntakeTalk_std");
        assertThat(editions.changes(edition)).extracting(RowDifference::row).containsExactly("due_clarifyHousing_std");
        clock.moveBy(HEARD);
        publishAgain();
    }

    @Test
    void what_is_decided_for_today_takes_force_when_every_node_has_heard_of_it() {
        Instant pressed = clock.instant();
        int edition = publish(Running.KEEP, today);
        assertThat(editions.find(edition).orElseThrow().effectiveAt()).isEqualTo(pressed.plus(HEARD));
        clock.moveTo(pressed.plus(HEARD).minusMillis(1));
        assertThat(rules.edition()).isNotEqualTo(edition);
        clock.moveTo(pressed.plus(HEARD));
        assertThat(rules.edition()).isEqualTo(edition);
        publishAgain();
    }

    @Test
    void what_takes_running_cases_says_which_editions_it_brings_along_and_tries_them_out_too() {
        for (int n = 0; n < 6; n++) {
            driver.open(300);
        }
        int kept = publish(Running.KEEP, today);
        clock.moveBy(HEARD);
        long id = proposals.change(
                new RowChange(
                        "due-dates",
                        "due_decideHome_std",
                        RowChange.What.EDIT,
                        Map.of("offset", "-41", "source", "Agreed in Bergen")),
                OWNER);
        ready(id, Running.KEEP);
        assertThat(proposals.bringsAlong(proposals.one(id, OWNER))).isEmpty();
        ready(id, Running.TAKE);
        Proposal draft = proposals.one(id, OWNER);
        assertThat(proposals.bringsAlong(draft)).containsExactly(kept);

        var byKind = tried.on(tried.drafted(draft), NOW).tables().get(0);
        assertThat(byKind.lines())
                .as("what the edition before it moves")
                .extracting(TriedResult.Line::slice)
                .contains("clarifyHousing");
        proposals.withdraw(id, OWNER);
        publishAgain();
    }

    @Test
    void a_case_that_cannot_take_an_edition_keeps_no_other_from_it() {
        CaseId bad = driver.open(300);
        driver.open(300);
        driver.open(120);
        publish(Running.TAKE, today.plusDays(20));
        clock.moveTo(Oslo.at(today.plusDays(20), LocalTime.MIDNIGHT));
        Map<Long, String> reasons = new HashMap<>();
        jdbc.sql("select obligation_id, due_reason from app.obligation where case_id = ? and closed_at is null")
                .param(bad.value())
                .query(row -> {
                    reasons.put(row.getLong(1), row.getString(2));
                });
        reasons.forEach((id, reason) -> reason(id, "nothing that can be read"));

        assertThat(takings.take()).isEqualTo(2);
        reasons.forEach(this::reason);
        assertThat(takings.take()).as("asked again").isEqualTo(1);
        publishAgain();
    }

    private void reason(long obligation, String reason) {
        jdbc.sql("update app.obligation set due_reason = ? where obligation_id = ?")
                .params(reason, obligation)
                .update();
    }

    @Test
    void what_running_cases_take_is_what_trying_it_out_said_and_every_move_is_in_the_history() {
        List<CaseId> cases = List.of(driver.open(300), driver.open(120), driver.open(20), driver.open(null));
        long id = sent(Running.TAKE, today.plusDays(20));
        RuleTables proposed = tried.drafted(proposals.one(id, OTHER)).tables();
        Instant effective = Oslo.at(today.plusDays(20), LocalTime.MIDNIGHT);

        clock.moveTo(effective);
        Compared compared = new Compared(planner, rules, proposed, effective);
        Map<Long, Instant> said = new HashMap<>();
        past.each(
                NOW, kinds(), one -> said.put(one.id(), compared.replanned(one).due()));
        Map<Long, Instant> first = dates("first_due_at");
        Map<Long, Instant> stood = dates("due_at");
        assertThat(said).isNotEqualTo(stood).hasSameSizeAs(stood);

        driver.at(today, LocalTime.of(9, 0));
        int edition = proposals.publish(id, OTHER, yes(id, "Agreed", editions.newest()));
        clock.moveTo(effective);
        assertThat(takings.take()).isEqualTo(cases.size());
        assertThat(takings.take()).as("once").isZero();

        assertThat(dates("due_at")).isEqualTo(said);
        assertThat(dates("first_due_at")).isEqualTo(first);
        long moved = said.entrySet().stream()
                .filter(one -> !one.getValue().equals(stood.get(one.getKey())))
                .count();
        assertThat(jdbc.sql("""
                                select count(*) from audit.event where kind = 'obligation.ruleMoved' and detail ->> 'edition' = ?
                                """)
                        .param(Integer.toString(edition))
                        .query(Long.class)
                        .single())
                .isEqualTo(moved)
                .isPositive();
        publishAgain();
    }

    @Test
    void trying_it_out_plans_what_has_been_as_it_was_planned_then() {
        CaseId one = driver.open(200);
        driver.untilDay(one, today.plusDays(40), LocalTime.NOON);
        driver.open(60);
        TryPeriod period = quarter();

        Compared same = new Compared(planner, rules, rules, clock.instant());
        Map<String, List<String>> kinds = new HashMap<>();
        past.each(period, kinds(), row -> kinds.computeIfAbsent(same.made(row).shift(), any -> new ArrayList<>())
                .add(row.kind()));
        assertThat(kinds).containsOnlyKeys("SAME");
        assertThat(kinds.get("SAME")).hasSizeGreaterThan(10);

        long id = change("due_clarifyHousing_std", Map.of("offset", "-135", "source", "Sooner"));
        var drafted = tried.drafted(proposals.one(id, OWNER));
        Compared sooner = new Compared(planner, rules, drafted.tables(), clock.instant());
        List<Past> housing = new ArrayList<>();
        past.each(period, Set.of("clarifyHousing"), housing::add);
        assertThat(housing).isNotEmpty().allSatisfy(row -> {
            var would = Compared.planned(planner.by(drafted.tables()), row).orElseThrow();
            assertThat(sooner.made(row).shift())
                    .isEqualTo(would.due().isBefore(row.firstDue()) ? shift(row, would.due()) : "SAME");
        });
        TriedResult result = tried.on(drafted, period);
        assertThat(result.tables()).hasSize(4);
        assertThat(result.tables().get(0).lines())
                .as("two cases are too few to be shown")
                .allSatisfy(line -> assertThat(line.figures()).allSatisfy(figure -> assertThat(
                                figure.hidden() || figure.value().signum() == 0)
                        .isTrue()));
    }

    @Test
    void what_has_been_is_compared_with_the_rules_that_each_case_went_by_then() {
        int before = editions.newest();
        for (int n = 0; n < 6; n++) {
            driver.open(300);
        }
        int edition = publish(Running.KEEP, today);
        clock.moveBy(HEARD);
        for (int n = 0; n < 6; n++) {
            driver.open(300);
        }
        driver.at(today.plusDays(1), LocalTime.of(9, 0));
        long id = change("due_clarifyHousing_std", Map.of("offset", "-100", "source", "Agreed in Oslo"));
        TriedResult result = tried.on(tried.drafted(proposals.one(id, OWNER)), quarter());
        assertThat(result.editions()).containsExactly(before, edition);
        assertThat(counted(result, "clarifyHousing"))
                .containsEntry("LATER_MORE", 6)
                .containsEntry("LATER_10", 6)
                .containsEntry("TRIED", 12);

        proposals.drop(id, "due-dates", "due_clarifyHousing_std", OWNER);
        proposals.change(
                new RowChange(
                        "due-dates",
                        "due_reviewDebt_std",
                        RowChange.What.EDIT,
                        Map.of("offset", "-80", "source", "Sooner")),
                OWNER);
        assertThat(counted(tried.on(tried.drafted(proposals.one(id, OWNER)), quarter()), "clarifyHousing"))
                .as("what another edition has changed since is part of what would be otherwise")
                .containsEntry("LATER_10", 6)
                .containsEntry("SAME", 6);
        proposals.withdraw(id, OWNER);
        publishAgain();
    }

    private TryPeriod quarter() {
        return new TryPeriod(
                today.getYear() + "-1",
                Oslo.at(today.withDayOfMonth(1), LocalTime.MIDNIGHT),
                Oslo.at(today.withMonth(4).withDayOfMonth(1), LocalTime.MIDNIGHT));
    }

    private static Map<String, Integer> counted(TriedResult result, String kind) {
        return result.tables().get(0).lines().stream()
                .filter(line -> line.slice().equals(kind))
                .flatMap(line -> line.figures().stream())
                .filter(figure -> !figure.hidden())
                .collect(Collectors.toMap(Figure::part, figure -> figure.value().intValue()));
    }

    @Test
    void whether_there_is_time_for_more_than_one_page_is_asked_of_the_rules_that_the_case_goes_by() {
        Walk kept = driver.walk("mapping-and-consent", 120);
        Walk taking = driver.walk("mapping-and-consent", 120);
        long id = proposals.change(
                new RowChange("due-dates", "due_makeOnePagePlan_COMPRESSED", RowChange.What.ADD, onePage()), OWNER);
        ready(id, Running.KEEP);
        assertThat(proposals.send(id, OWNER)).isEmpty();
        proposals.publish(id, OTHER, yes(id, "Agreed", editions.newest()));
        clock.moveBy(HEARD);
        Walk later = driver.walk("mapping-and-consent", 120);
        assertThat(plan(kept)).isEqualTo("makePlan");
        assertThat(plan(later)).isEqualTo("makeOnePagePlan");

        publish(Running.TAKE, today);
        clock.moveBy(HEARD);
        assertThat(plan(taking)).isEqualTo("makeOnePagePlan");
        publishAgain();
    }

    /** Which plan is asked for, once it is known what the person needs. */
    private String plan(Walk mapping) {
        mapping.done("holdIntakeTalk", "recordConsents", "offerMapping").follow("co-produced-plan");
        return driver.openKinds(mapping.caseId()).stream()
                .filter(kind -> kind.startsWith("make"))
                .collect(Collectors.joining(" and "));
    }

    private static Map<String, String> onePage() {
        Map<String, String> row = new HashMap<>(Map.of("kind", "makeOnePagePlan", "profile", "COMPRESSED"));
        row.putAll(Map.of("anchor", "OPENING", "offset", "10", "unit", "WORKING_DAYS", "scaled", "false"));
        row.putAll(Map.of("fixed", "false", "notBefore", "0", "minLead", "1", "minLeadUnit", "WORKING_DAYS"));
        row.putAll(Map.of("source", "Agreed in Oslo", "trust", "PROPOSED"));
        return row;
    }

    private static String shift(Past row, Instant due) {
        long days = Math.abs(java.time.temporal.ChronoUnit.DAYS.between(Oslo.dateOf(row.firstDue()), Oslo.dateOf(due)));
        return "EARLIER_" + (days <= 1 ? "1" : days <= 10 ? "10" : "MORE");
    }

    @Test
    void what_changed_and_who_was_heard_is_a_measure_and_none_of_it_is_hidden() {
        publish(Running.KEEP, today);
        publishAgain();
        Map<String, Integer> counted = measures.of(Measure.M32, Period.of(today, today.plusDays(1))).stream()
                .collect(Collectors.toMap(Figure::part, figure -> figure.value().intValue()));
        assertThat(counted)
                .containsEntry("RULE_CHANGES", 2)
                .containsEntry("RULES_RESTORED", 1)
                .containsEntry("RULE_ROWS", 1)
                .containsEntry("HEARD:HOUSING", 2);
    }

    private long change(String row, Map<String, String> cells) {
        return proposals.change(new RowChange("due-dates", row, RowChange.What.EDIT, cells), OWNER);
    }

    private void ready(long id, Running running) {
        ready(id, running, today);
    }

    private void ready(long id, Running running, LocalDate from) {
        ready(id, running, from, OWNER);
    }

    private void ready(long id, Running running, LocalDate from, UserId owner) {
        proposals.heard(
                id, new Hearing(0, "HOUSING", "The housing office in Oslo", today, "Ten days less will do."), owner);
        proposals.write(id, new Typed("Homes are decided faster now", from.toString(), running), owner);
    }

    private long sent(Running running, LocalDate from) {
        long id = change("due_clarifyHousing_std", Map.of("offset", "-110", "source", "Agreed in Oslo"));
        ready(id, running, from);
        assertThat(proposals.send(id, OWNER)).isEmpty();
        return id;
    }

    private int publish(Running running, LocalDate from) {
        long id = sent(running, from);
        return proposals.publish(id, OTHER, yes(id, "Agreed", editions.newest()));
    }

    private int publishBy(UserId owner, Map<String, String> cells, LocalDate from) {
        long id = sentBy(owner, cells, from);
        return proposals.publish(id, OTHER, yes(id, "Agreed", editions.newest()));
    }

    private long sentBy(UserId owner, Map<String, String> cells, LocalDate from) {
        long id = proposals.change(new RowChange("due-dates", "due_decideHome_std", RowChange.What.EDIT, cells), owner);
        proposals.heard(id, new Hearing(0, "HOUSING", "The housing office in Bergen", today, "Fine."), owner);
        proposals.write(id, new Typed("Homes are decided faster now", from.toString(), Running.KEEP), owner);
        assertThat(proposals.send(id, owner)).isEmpty();
        return id;
    }

    private Yes yes(long id, String because, int seenOn) {
        return new Yes(because, seenOn, sum(id), true);
    }

    private String sum(long id) {
        return tried.drafted(proposals.one(id, OTHER)).sha256();
    }

    /** The rules that came with the application once more, for the years that follow. */
    private int publishAgain() {
        long id = proposals.restore(0, OWNER);
        ready(id, Running.TAKE, Oslo.dateOf(clock.instant()));
        assertThat(proposals.send(id, OWNER)).isEmpty();
        int edition = proposals.publish(id, OTHER, yes(id, "Back to what was", editions.newest()));
        clock.moveBy(HEARD);
        assertThat(rules.due("clarifyHousing", Profile.STANDARD).orElseThrow().offset())
                .isEqualTo(-120);
        return edition;
    }

    private int planned(CaseId id) {
        Instant opened = jdbc.sql("select opened_at from app.release_case where case_id = ?")
                .param(id.value())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
        return -rules.forCase(opened, clock.instant())
                .due("clarifyHousing", Profile.STANDARD)
                .orElseThrow()
                .offset();
    }

    private Set<String> kinds() {
        return rules.catalogue().stream().map(CatalogueRow::kind).collect(Collectors.toSet());
    }

    private Instant due(CaseId id, String kind) {
        return jdbc.sql("select due_at from app.obligation where obligation_id = ?")
                .param(driver.open(id, kind).value())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private Map<Long, Instant> dates(String column) {
        Map<Long, Instant> dates = new HashMap<>();
        jdbc.sql("select obligation_id, " + column + " as at from app.obligation where closed_at is null")
                .query(row -> {
                    dates.put(row.getLong(1), row.getTimestamp("at").toInstant());
                });
        return dates;
    }
}
