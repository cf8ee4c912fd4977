package no.throughgate.worklist.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import no.throughgate.access.CurrentUser;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.obligation.AsideReason;
import no.throughgate.obligation.DayTurns;
import no.throughgate.obligation.HandoverReason;
import no.throughgate.obligation.Obligations;
import no.throughgate.obligation.WrongAnswer;
import no.throughgate.support.CaseBook;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.Staff;
import no.throughgate.support.ThroughgateTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Work from the list: the next one, several at once, out of sight for a while, and never out of somebody's hands unasked. */
@ThroughgateTest
class TakeNextTest {

    private static final String OSLO = "/prison/oslo";
    private static final int PEOPLE = 16;

    @Autowired
    CaseDriver driver;

    @Autowired
    CaseBook book;

    @Autowired
    Staff staff;

    @Autowired
    TakeNext next;

    @Autowired
    Bulk bulk;

    @Autowired
    Worklist worklist;

    @Autowired
    Obligations obligations;

    @Autowired
    DayTurns days;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void a_monday_morning_with_three_persons_to_release(@Autowired CleanSlate slate) {
        slate.wipe();
        driver.at(LocalDate.of(2026, 3, 2), LocalTime.of(9, 0));
        days.turn();
        IntStream.of(200, 100, 20).forEach(driver::open);
    }

    @AfterEach
    void real_time_again() {
        clock.reset();
        days.turn();
    }

    @Test
    void sixteen_who_ask_for_the_next_at_once_get_one_each_until_nothing_is_left() throws Exception {
        var queue = free();
        assertThat(queue).hasSizeGreaterThan(8);
        ExecutorService hands = Executors.newFixedThreadPool(PEOPLE);
        List<Callable<List<ObligationId>>> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            var person = officer("taker" + i);
            people.add(() -> {
                var mine = new ArrayList<ObligationId>();
                Optional<ObligationId> taken = next.take(person, WorklistFilter.NONE, "", Locale.ENGLISH);
                while (taken.isPresent()) {
                    mine.add(taken.get());
                    taken = next.take(person, WorklistFilter.NONE, "", Locale.ENGLISH);
                }
                return mine;
            });
        }
        var all = new ArrayList<ObligationId>();
        for (Future<List<ObligationId>> one : hands.invokeAll(people)) {
            all.addAll(one.get());
        }
        hands.shutdown();

        assertThat(all).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(queue);
        assertThat(all).allSatisfy(id -> assertThat(book.history(id)).containsOnlyOnce("obligation.claimed"));
    }

    @Test
    void the_next_is_the_one_that_stands_first() {
        var first = free().get(0);

        assertThat(next.take(officer("kari"), WorklistFilter.NONE, "", Locale.ENGLISH))
                .contains(first);
        assertThat(driver.column(first, "assignee")).isEqualTo("kari");
        assertThat(worklist.page(officer("kari"), Position.start(WorklistView.UNIT), "", Locale.ENGLISH)
                        .rows()
                        .get(0)
                        .near())
                .as("released in 20 days stands before released in 100 and 200")
                .isEqualTo(3);
    }

    @Test
    void of_several_at_once_each_has_its_own_result() {
        var ids = free();
        var kari = officer("kari");
        obligations.claim(ids.get(0), officer("ola").actor());
        var asked = new ArrayList<>(ids.stream().map(ObligationId::value).toList());
        asked.add(999_999_999L);

        var results = bulk.claim(asked, kari, Locale.ENGLISH);

        assertThat(results).hasSize(ids.size() + 1);
        assertThat(results.get(0).why()).endsWith("has already taken this.");
        assertThat(results.get(results.size() - 1).why()).isEqualTo("It is not here any more.");
        assertThat(results.subList(1, ids.size())).allMatch(Bulk.Result::done);
        assertThat(driver.column(ids.get(0), "assignee")).isEqualTo("ola");
        assertThat(driver.column(ids.get(1), "assignee")).isEqualTo("kari");
        assertThatThrownBy(
                        () -> bulk.claim(LongStream.rangeClosed(1, 101).boxed().toList(), kari, Locale.ENGLISH))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.messageKey())
                        .isEqualTo("list.bulk.tooMany"));
    }

    @Test
    void what_is_handed_on_says_why_and_only_its_holder_or_a_leader_hands_it_on() {
        var kari = staff.join(OSLO, "prison-staff", "torunn", "Torunn Prøve");
        staff.join(OSLO, "prison-staff", "torgeir", "Torgeir Prøve");
        var ids = free();
        obligations.claim(ids.get(0), officer("taken").actor());

        var results = bulk.assign(
                List.of(ids.get(0).value(), ids.get(1).value()),
                new CurrentUser(kari.user(), "Kari", kari.units(), kari.capabilities()),
                Optional.of(new UserId("torgeir")),
                Optional.of(HandoverReason.CAPACITY),
                Locale.ENGLISH);

        assertThat(results).extracting(Bulk.Result::done).containsExactly(false, true);
        assertThat(driver.column(ids.get(0), "assignee")).isEqualTo("taken");
        assertThat(driver.column(ids.get(1), "assignee")).isEqualTo("torgeir");
    }

    @Test
    void what_is_put_aside_stands_last_among_mine_stays_owed_and_comes_back_on_its_day() {
        var kari = officer("kari");
        var ids = free().subList(0, 3);
        ids.forEach(id -> obligations.claim(id, kari.actor()));
        var due = driver.column(ids.get(0), "due_at");
        var alarm = driver.column(ids.get(0), "next_alarm_at");
        var today = Oslo.dateOf(clock.instant());

        assertThat(mine(kari)).containsExactlyElementsOf(ids);
        obligations.putAside(ids.get(0), kari.actor(), today.plusDays(1), AsideReason.AGREED_DAY);

        assertThat(mine(kari)).containsExactly(ids.get(1), ids.get(2), ids.get(0));
        assertThat(driver.column(ids.get(0), "due_at")).isEqualTo(due);
        assertThat(driver.column(ids.get(0), "next_alarm_at")).isEqualTo(alarm);
        assertThat(book.history(ids.get(0))).contains("obligation.putAside");
        var ola = officer("ola");
        obligations.release(ids.get(0), kari.actor());
        obligations.claim(ids.get(0), ola.actor());
        assertThat(worklist.page(ola, Position.start(WorklistView.MINE), "", Locale.ENGLISH)
                        .rows())
                .as("one's own putting aside says nothing to whoever takes it next")
                .extracting(WorklistRow::asideUntil)
                .containsOnlyNulls();
        obligations.release(ids.get(0), ola.actor());
        obligations.claim(ids.get(0), kari.actor());
        assertThat(mine(kari)).endsWith(ids.get(0));
        clock.moveTo(Oslo.at(today.plusDays(1), LocalTime.of(9, 0)));
        assertThat(mine(kari)).containsExactlyElementsOf(ids);
    }

    @Test
    void nothing_is_put_aside_beyond_the_day_it_is_due_or_by_anybody_but_its_holder() {
        var kari = officer("kari");
        var id = free().get(0);
        var today = Oslo.dateOf(clock.instant());
        assertThatThrownBy(() -> obligations.putAside(id, kari.actor(), today.plusDays(1), AsideReason.AGREED_DAY))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.messageKey())
                        .isEqualTo("obligation.notYours"));
        obligations.claim(id, kari.actor());
        assertThatThrownBy(() -> obligations.putAside(id, kari.actor(), today, AsideReason.AGREED_DAY))
                .isInstanceOfSatisfying(WrongAnswer.class, wrong -> assertThat(wrong.messageKey())
                        .isEqualTo("aside.notLater"));
        assertThatThrownBy(() -> obligations.putAside(id, kari.actor(), today.plusDays(300), AsideReason.AGREED_DAY))
                .isInstanceOfSatisfying(WrongAnswer.class, wrong -> assertThat(wrong.messageKey())
                        .isEqualTo("aside.afterItIsDue"));
        assertThatThrownBy(() -> obligations.takeUp(id, officer("ola").actor())).isInstanceOf(Problem.class);
    }

    @Test
    void a_case_climbs_as_its_day_comes_nearer_and_falls_when_the_date_moves_away() {
        CaseId caseId = driver.open(60);
        var id = driver.open(caseId, driver.openKinds(caseId).get(0));
        assertThat(driver.column(id, "nearness")).isEqualTo("4");

        clock.moveTo(Oslo.at(LocalDate.of(2026, 3, 2).plusDays(50), LocalTime.of(0, 1)));
        days.turn();
        assertThat(driver.column(id, "nearness")).isEqualTo("2");

        clock.moveTo(Oslo.at(LocalDate.of(2026, 3, 2), LocalTime.of(9, 0)));
        days.turn();
        assertThat(driver.column(id, "nearness")).isEqualTo("4");
        assertThat(days.turn()).as("nothing more to move").isZero();
    }

    @Test
    void a_case_that_somebody_holds_keeps_no_other_from_its_place_and_finds_its_own_in_the_next_round() {
        CaseId held = driver.open(60);
        CaseId other = driver.open(60);
        var heldsOwn = driver.open(held, driver.openKinds(held).get(0));
        var othersOwn = driver.open(other, driver.openKinds(other).get(0));
        clock.moveTo(Oslo.at(LocalDate.of(2026, 3, 2).plusDays(50), LocalTime.of(0, 1)));

        transaction.executeWithoutResult(status -> {
            jdbc.sql("select case_id from app.release_case where case_id = ? for update")
                    .param(held.value())
                    .query(String.class)
                    .single();
            CompletableFuture.runAsync(days::turn).join();
        });
        assertThat(driver.column(othersOwn, "nearness")).isEqualTo("2");
        assertThat(driver.column(heldsOwn, "nearness")).isEqualTo("4");

        assertThat(days.turn()).isEqualTo(1);
        assertThat(driver.column(heldsOwn, "nearness")).isEqualTo("2");
    }

    @Test
    void an_obligation_that_was_born_while_its_case_moved_is_placed_by_the_next_turn() {
        CaseId caseId = driver.open(10);
        var id = driver.open(caseId, driver.openKinds(caseId).get(0));
        jdbc.sql("update app.obligation set nearness = 4 where obligation_id = ?")
                .param(id.value())
                .update();

        assertThat(days.turn()).isEqualTo(1);
        assertThat(driver.column(id, "nearness")).isEqualTo("2");
        assertThat(days.turn()).isZero();
    }

    private List<ObligationId> mine(CurrentUser user) {
        return worklist.page(user, Position.start(WorklistView.MINE), "", Locale.ENGLISH).rows().stream()
                .map(row -> new ObligationId(row.id()))
                .toList();
    }

    /** What anybody in the unit may take, the first of the list first. */
    private List<ObligationId> free() {
        return worklist.page(officer("anybody"), Position.start(WorklistView.UNIT), "", Locale.ENGLISH).rows().stream()
                .filter(row -> row.assignee() == null && !row.offered())
                .map(row -> new ObligationId(row.id()))
                .toList();
    }

    private static CurrentUser officer(String name) {
        return new CurrentUser(new UserId(name), name, Set.of(new UnitId(OSLO)), Set.of("prison-staff"));
    }
}
