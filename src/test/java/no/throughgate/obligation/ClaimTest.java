package no.throughgate.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.throughgate.directory.Directory;
import no.throughgate.directory.Member;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.support.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who does it, when several could. */
class ClaimTest extends Situation {

    private static final int PEOPLE = 64;

    @Autowired
    Directory directory;

    @Test
    void of_sixty_four_who_claim_at_once_one_wins_and_the_others_hear_who() throws Exception {
        CaseId caseId = driver.open(200);
        ObligationId id = driver.open(caseId, "acknowledgeDates");
        driver.accept(caseId, "acknowledgeDates");
        List<Actor> people = staff.joinMany("/nav/0301", "nav-staff", PEOPLE);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService hands = Executors.newFixedThreadPool(PEOPLE);
        List<Future<Optional<Problem>>> tries = new ArrayList<>();
        for (Actor person : people) {
            tries.add(hands.submit(() -> {
                start.await();
                return claim(id, person);
            }));
        }
        start.countDown();
        List<Problem> told = new ArrayList<>();
        for (Future<Optional<Problem>> attempt : tries) {
            attempt.get().ifPresent(told::add);
        }
        hands.shutdown();

        String winner = directory.displayName(new UserId(driver.column(id, "assignee")));
        assertThat(winner).startsWith("Prøve Person ");
        assertThat(told).hasSize(PEOPLE - 1).allSatisfy(problem -> {
            assertThat(problem.messageKey()).isEqualTo("obligation.alreadyClaimed");
            assertThat(problem.args()).containsExactly(winner);
        });
        assertThat(book.history(id)).containsOnlyOnce("obligation.claimed");
    }

    private Optional<Problem> claim(ObligationId id, Actor person) {
        try {
            obligations.claim(id, person);
            return Optional.empty();
        } catch (Problem problem) {
            return Optional.of(problem);
        }
    }

    @Test
    void a_claimed_obligation_goes_to_a_colleague_by_its_holder_and_the_unit_stays_accountable() {
        Actor kari = staff.join("/nav/0301", "nav-staff", "kari", "Kari Prøve");
        Actor ola = staff.join("/nav/0301", "nav-staff", "ola", "Ola Prøve");
        ObligationId id = driver.open(driver.open(200), "acknowledgeDates");
        obligations.accept(id, kari);
        obligations.claim(id, kari);
        var spans = book.spans(id);

        assertThatThrownBy(() -> obligations.assign(id, ola, ola.user(), HandoverReason.CAPACITY))
                .as("nobody takes over what somebody holds without being asked")
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.args()).containsExactly("Kari Prøve"));

        obligations.assign(id, kari, ola.user(), HandoverReason.CAPACITY);
        assertThat(book.spans(id)).isEqualTo(spans);
        assertThat(driver.column(id, "accountable_unit")).isEqualTo("/nav/0301");
        assertThat(book.told(id)).endsWith("assigned L0 /nav/0301 ola");
        assertThatThrownBy(() -> obligations.perform(id, kari, Map.of()))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.args()).containsExactly("Ola Prøve"));
        obligations.perform(id, ola, Map.of());
        assertThat(driver.state(id)).isEqualTo("DONE");
    }

    @Test
    void what_is_written_down_with_a_yes_or_with_what_was_done_stands_or_falls_with_it() {
        Actor kari = staff.join("/nav/0301", "nav-staff", "kari", "Kari Prøve");
        ObligationId id = driver.open(driver.open(200), "acknowledgeDates");
        Runnable full = () -> {
            throw new IllegalStateException("the disk is full");
        };

        assertThatThrownBy(() -> obligations.accept(id, kari, full)).hasMessage("the disk is full");
        assertThat(driver.state(id)).isEqualTo("OFFERED");
        obligations.accept(id, kari);
        assertThatThrownBy(() -> obligations.perform(id, kari, Map.of(), full)).hasMessage("the disk is full");
        assertThat(driver.state(id)).isEqualTo("ACCEPTED");
    }

    @Test
    void a_leader_hands_on_what_an_absent_colleague_holds_and_both_hear_of_it() {
        Actor kari = staff.join("/nav/0301", "nav-staff", "kari", "Kari Prøve");
        Actor ola = staff.join("/nav/0301", "nav-staff", "ola", "Ola Prøve");
        ObligationId id = driver.open(driver.open(200), "acknowledgeDates");
        obligations.accept(id, kari);
        obligations.claim(id, kari);
        UserId leader = directory.leaderOf(new UnitId("/nav/0301"), TODAY).orElseThrow();

        obligations.assign(
                id, Staff.actor("/nav/0301", "nav-staff", leader.value()), ola.user(), HandoverReason.ABSENCE);

        assertThat(driver.column(id, "assignee")).isEqualTo("ola");
        assertThat(book.told(id)).contains("assigned L0 /nav/0301 ola", "assigned L0 /nav/0301 kari");
    }

    @Test
    void it_is_handed_only_to_a_colleague_of_the_unit_who_may_do_it_and_is_at_work() {
        Actor kari = staff.join("/nav/0301", "nav-staff", "kari", "Kari Prøve");
        staff.join("/nav/0301", "education-staff", "line", "Line Prøve");
        staff.join("/nav/0301", "nav-staff", "away", "Borte Prøve");
        staff.join("/nav/3201", "nav-staff", "other", "Annen Prøve");
        directory.recordAbsence(new UserId("away"), TODAY, TODAY.plusDays(2));
        ObligationId id = driver.open(driver.open(200), "acknowledgeDates");
        obligations.accept(id, kari);

        assertThat(refusal(id, kari, "other")).isEqualTo("obligation.notAColleague");
        assertThat(refusal(id, kari, "nobody")).isEqualTo("obligation.notAColleague");
        assertThat(refusal(id, kari, "line")).isEqualTo("obligation.colleagueLacksTheRole");
        assertThat(refusal(id, kari, "away")).isEqualTo("obligation.colleagueIsAway");
        assertThat(driver.column(id, "assignee")).isNull();
        assertThat(book.history(id)).doesNotContain("obligation.assigned");

        Actor stranger = staff.join("/nav/3201", "nav-staff", "other", "Annen Prøve");
        assertThat(refusal(id, stranger, "kari")).isEqualTo("obligation.notFound");
        assertThat(directory.colleagues(new UnitId("/nav/0301"), "nav-staff", TODAY))
                .extracting(Member::displayName)
                .contains("Kari Prøve")
                .doesNotContain("Line Prøve", "Borte Prøve", "Annen Prøve")
                .isSorted();
        directory.endAbsence(new UserId("away"));
    }

    @Test
    void what_is_done_or_not_taken_on_yet_is_handed_to_nobody() {
        Actor kari = staff.join("/nav/0301", "nav-staff", "kari", "Kari Prøve");
        staff.join("/nav/0301", "nav-staff", "ola", "Ola Prøve");
        ObligationId id = driver.open(driver.open(200), "acknowledgeDates");

        assertThat(refusal(id, kari, "ola")).isEqualTo("obligation.acceptFirst");
        obligations.accept(id, kari);
        obligations.perform(id, kari, Map.of());
        assertThat(refusal(id, kari, "ola")).isEqualTo("obligation.alreadyClosed");
    }

    private String refusal(ObligationId id, Actor actor, String colleague) {
        try {
            obligations.assign(id, actor, new UserId(colleague), HandoverReason.CAPACITY);
            return "";
        } catch (Problem problem) {
            return problem.messageKey();
        }
    }
}
