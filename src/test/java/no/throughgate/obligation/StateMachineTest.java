package no.throughgate.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import no.throughgate.cases.Cases;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UserId;
import no.throughgate.planning.ExtensionReason;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Every state of an obligation against everything that can be asked of it. NAV in Oslo is asked to acknowledge dates. */
class StateMachineTest extends Situation {

    private static final String ASKED = "acknowledgeDates";
    private static final String OK = "ok";

    private static final List<String> STATES =
            List.of("OFFERED", "ACCEPTED", "DONE", "FAILED", "REJECTED", "EXPIRED", "WITHDRAWN", "RETURNED");

    private static final Map<String, Set<String>> STEPS = Map.of(
            "OFFERED", Set.of("ACCEPTED", "REJECTED", "EXPIRED", "WITHDRAWN"),
            "ACCEPTED", Set.of("DONE", "FAILED", "RETURNED", "WITHDRAWN"));

    @Autowired
    Cases cases;

    private CaseId caseId;
    private Actor kari;
    private Actor ola;

    @BeforeEach
    void nav_is_asked_to_acknowledge_the_dates() {
        kari = staff.join("/nav/0301", "nav-staff", "kari", "Kari Prøve");
        ola = staff.join("/nav/0301", "nav-staff", "ola", "Ola Prøve");
        caseId = driver.open(200);
    }

    /** How the obligation comes into each state. */
    enum Given {
        OFFERED((t, id) -> {}),
        ACCEPTED((t, id) -> t.obligations.accept(id, t.kari)),
        CLAIMED_BY_KARI((t, id) -> {
            t.obligations.accept(id, t.kari);
            t.obligations.claim(id, t.kari);
        }),
        CLAIMED_BY_OLA((t, id) -> {
            t.obligations.accept(id, t.kari);
            t.obligations.claim(id, t.ola);
        }),
        DONE((t, id) -> {
            t.obligations.accept(id, t.kari);
            t.obligations.claim(id, t.kari);
            t.obligations.perform(id, t.kari, Map.of());
        }),
        FAILED((t, id) -> {
            t.obligations.accept(id, t.kari);
            t.driver.pass(Duration.ofDays(40));
        }),
        REJECTED((t, id) -> t.obligations.refuse(id, t.kari, Refusal.because(RefusalCode.NO_CAPACITY))),
        EXPIRED((t, id) -> t.driver.pass(Duration.ofDays(40))),
        WITHDRAWN((t, id) -> t.cases.annul(t.caseId, "registered by mistake")),
        RETURNED((t, id) -> {
            t.obligations.accept(id, t.kari);
            t.obligations.giveBack(id, t.kari, Refusal.because(RefusalCode.NO_CAPACITY));
        });

        private final BiConsumer<StateMachineTest, ObligationId> way;

        Given(BiConsumer<StateMachineTest, ObligationId> way) {
            this.way = way;
        }
    }

    private record Answers(
            String accept,
            String refuse,
            String giveBack,
            String claim,
            String release,
            String assign,
            String extend,
            String reoffer,
            String perform) {}

    private static Answers expected(Given given) {
        return switch (given) {
            case OFFERED ->
                new Answers(
                        OK,
                        OK,
                        "notYoursToReturn",
                        "acceptFirst",
                        "acceptFirst",
                        "acceptFirst",
                        "acceptFirst",
                        "notYoursToOffer",
                        "acceptFirst");
            case ACCEPTED -> new Answers("notOffered", "notOffered", OK, OK, "notYours", OK, OK, "notYoursToOffer", OK);
            case CLAIMED_BY_KARI -> new Answers("notOffered", "notOffered", OK, OK, OK, OK, OK, "notYoursToOffer", OK);
            case CLAIMED_BY_OLA ->
                new Answers(
                        "notOffered",
                        "notOffered",
                        "alreadyClaimed",
                        "alreadyClaimed",
                        "notYours",
                        "alreadyClaimed",
                        "alreadyClaimed",
                        "notYoursToOffer",
                        "alreadyClaimed");
            default ->
                new Answers(
                        "notOffered",
                        "notOffered",
                        "notYoursToReturn",
                        "alreadyClosed",
                        "alreadyClosed",
                        "alreadyClosed",
                        "alreadyClosed",
                        "notYoursToOffer",
                        "alreadyClosed");
        };
    }

    @ParameterizedTest
    @EnumSource
    void each_state_answers_every_command(Given given) {
        ObligationId id = driver.open(caseId, ASKED);
        given.way.accept(this, id);
        assertThat(driver.state(id)).isEqualTo(given.name().replaceFirst("CLAIMED_BY_.*", "ACCEPTED"));
        Answers answers = new Answers(
                answer(() -> obligations.accept(id, kari)),
                answer(() -> obligations.refuse(id, kari, Refusal.because(RefusalCode.NO_CAPACITY))),
                answer(() -> obligations.giveBack(id, kari, Refusal.because(RefusalCode.NO_CAPACITY))),
                answer(() -> obligations.claim(id, kari)),
                answer(() -> obligations.release(id, kari)),
                answer(() -> obligations.assign(id, kari, new UserId("kari"), HandoverReason.CAPACITY)),
                answer(() -> obligations.extend(id, kari, TODAY.plusDays(10), ExtensionReason.CAPACITY)),
                answer(() -> obligations.reoffer(id, kari, Optional.empty())),
                answer(() -> obligations.perform(id, kari, Map.of())));
        assertThat(answers).isEqualTo(expected(given));
    }

    private String answer(Runnable command) {
        try {
            tried(command);
            return OK;
        } catch (Problem problem) {
            return problem.messageKey().replace("obligation.", "");
        }
    }

    @Test
    void the_database_takes_the_drawn_steps_and_no_others() {
        long like = driver.open(caseId, ASKED).value();
        SoftAssertions all = new SoftAssertions();
        for (String from : STATES) {
            for (String to : STATES.stream().filter(s -> !s.equals(from)).toList()) {
                boolean lawful = STEPS.getOrDefault(from, Set.of()).contains(to);
                all.assertThat(taken(like, from, to)).as(from + " to " + to).isEqualTo(lawful);
            }
        }
        all.assertAll();
    }

    private boolean taken(long like, String from, String to) {
        try {
            tried(() -> {
                long id = jdbc.sql("""
                                insert into app.obligation (case_id, kind, code, life_area, info_lane, must, capability, sender_unit, receiver_unit,
                                    state, offered_at, accept_by, first_due_at, due_at, due_reason, reason, changed_at, closed_at)
                                select case_id, kind, code, life_area, info_lane, must, capability, sender_unit, receiver_unit, :from,
                                    offered_at, accept_by, first_due_at, due_at, due_reason, 'x', changed_at,
                                    case when :from not in ('OFFERED', 'ACCEPTED') then changed_at end
                                from app.obligation where obligation_id = :like returning obligation_id
                                """)
                        .param("from", from)
                        .param("like", like)
                        .query(Long.class)
                        .single();
                jdbc.sql("""
                                update app.obligation set state = :to, closed_at = case when :to not in ('OFFERED', 'ACCEPTED') then changed_at end
                                where obligation_id = :id
                                """).param("to", to).param("id", id).update();
            });
            return true;
        } catch (DataAccessException refused) {
            return false;
        }
    }

    @Test
    void a_claim_is_kept_against_others_until_it_is_released() {
        ObligationId id = driver.open(caseId, ASKED);
        obligations.accept(id, kari);
        obligations.claim(id, kari);
        assertThatThrownBy(() -> obligations.claim(id, ola))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.args()).containsExactly("Kari Prøve"));
        obligations.release(id, kari);
        obligations.claim(id, ola);
        assertThat(driver.column(id, "assignee")).isEqualTo("ola");
    }

    @Test
    void work_goes_to_colleagues_only() {
        ObligationId id = driver.open(caseId, ASKED);
        obligations.accept(id, kari);
        assertThatThrownBy(() -> obligations.assign(id, kari, new UserId("prison-staff"), HandoverReason.CAPACITY))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.messageKey()).isEqualTo("obligation.notAColleague"));
        obligations.assign(id, kari, new UserId("ola"), HandoverReason.CAPACITY);
        assertThat(driver.column(id, "assignee")).isEqualTo("ola");
        assertThat(book.told(id)).contains("assigned L0 /nav/0301 ola");
    }

    @ParameterizedTest
    @CsvSource({
        "/nav/4601, nav-staff",
        "/prison/oslo, prison-staff",
        "/nav/0301, housing-staff",
        "/municipality/0301/housing, nav-staff"
    })
    void another_unit_or_another_capability_does_not_find_it(String unit, String capability) {
        ObligationId id = driver.open(caseId, ASKED);
        Actor stranger = no.throughgate.support.Staff.actor(unit, capability, "stranger");
        Stream<Runnable> commands = Arrays.<Runnable>asList(
                () -> obligations.accept(id, stranger),
                () -> obligations.refuse(id, stranger, Refusal.because(RefusalCode.NO_CAPACITY)),
                () -> obligations.giveBack(id, stranger, Refusal.because(RefusalCode.NO_CAPACITY)),
                () -> obligations.claim(id, stranger),
                () -> obligations.release(id, stranger),
                () -> obligations.assign(id, stranger, new UserId("kari"), HandoverReason.CAPACITY),
                () -> obligations.extend(id, stranger, TODAY.plusDays(10), ExtensionReason.CAPACITY),
                () -> obligations.reoffer(id, stranger, Optional.empty()),
                () -> obligations.perform(id, stranger, Map.of()))
                .stream();
        assertThat(commands.map(this::answer)).containsOnly("notFound");
    }

    @Test
    void a_hand_is_raised_only_in_an_open_case_and_for_its_own_obligations() {
        CaseId other = driver.open(200);
        ObligationId foreign = driver.open(other, ASKED);
        assertThat(answer(() -> obligations.raiseHand(caseId, Optional.of(foreign), kari)))
                .isEqualTo("notFound");
        assertThatCode(() -> obligations.raiseHand(caseId, Optional.of(driver.open(caseId, ASKED)), kari))
                .doesNotThrowAnyException();
        assertThat(driver.openKinds(caseId)).contains("createFallback");
        cases.annul(other, "registered by mistake");
        Actor officer = no.throughgate.support.Staff.actor("/prison/oslo", "prison-staff", "officer");
        assertThat(answer(() -> obligations.raiseHand(other, Optional.empty(), officer)))
                .isEqualTo("case.closed");
    }
}
