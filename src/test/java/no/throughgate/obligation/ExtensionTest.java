package no.throughgate.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.planning.DueReason;
import no.throughgate.planning.DueReason.Extension;
import no.throughgate.planning.ExtensionReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** NAV in Oslo has agreed to acknowledge the dates by Friday 6 March, and needs more time. Release is on 18 September. */
class ExtensionTest extends Situation {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 6);
    private static final LocalDate LATER = LocalDate.of(2026, 3, 12);
    private static final LocalDate RELEASE = LocalDate.of(2026, 9, 18);

    @Autowired
    DateMoves moves;

    @Autowired
    Extensions extensions;

    private CaseId caseId;
    private Actor kari;
    private ObligationId id;

    @BeforeEach
    void nav_has_accepted() {
        kari = staff.join("/nav/0301", "nav-staff", "kari", "Kari Prøve");
        caseId = driver.open(200);
        id = driver.open(caseId, "acknowledgeDates");
        obligations.accept(id, kari);
    }

    private void extend(LocalDate to) {
        obligations.extend(id, kari, to, ExtensionReason.WAITING_FOR_ANSWER);
    }

    private String answer(ObligationId about, Actor actor, LocalDate to) {
        try {
            tried(() -> obligations.extend(about, actor, to, ExtensionReason.CAPACITY));
            return "ok";
        } catch (Problem problem) {
            return problem.messageKey().replace("obligation.", "");
        }
    }

    private Instant due() {
        return book.instant(id, "due_at");
    }

    private DueReason reason() {
        return DueReason.parse(driver.column(id, "due_reason"));
    }

    @Test
    void it_is_due_later_at_the_rules_own_time_and_the_first_date_stays() {
        extend(LATER);
        assertThat(due()).isEqualTo(Oslo.endOfOffice(LATER));
        assertThat(book.instant(id, "first_due_at")).isEqualTo(Oslo.endOfOffice(DUE));
        assertThat(reason().extension())
                .isEqualTo(new Extension(Oslo.endOfOffice(DUE), ExtensionReason.WAITING_FOR_ANSWER));
        assertThat(reason().sentences().toString()).contains("planning.reason.extended");
    }

    @Test
    void the_sender_is_told_and_the_history_says_from_when_to_when_and_why() {
        extend(LATER);
        assertThat(book.told(id)).endsWith("extended L0 /prison/oslo/coordinator");
        assertThat(jdbc.sql(
                                "select concat_ws(' ', actor, detail ->> 'from', detail ->> 'to', detail ->> 'reason') from audit.event where obligation_id = ? and kind = 'obligation.extended'")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .containsExactly("kari 2026-03-06 2026-03-12 WAITING_FOR_ANSWER");
    }

    @Test
    void a_step_inside_one_agency_is_put_off_without_telling_anybody() {
        ObligationId own = driver.open(caseId, "holdIntakeTalk");
        obligations.extend(own, driver.receiver(own), LATER, ExtensionReason.PERSON_NOT_AVAILABLE);
        assertThat(book.instant(own, "due_at")).isEqualTo(Oslo.endOfOffice(LATER));
        assertThat(book.told(own)).isEmpty();
    }

    @Test
    void its_alarms_start_anew() {
        driver.until(Oslo.at(DUE, LocalTime.of(10, 0)));
        assertThat(book.levels(id)).containsExactly("L0");
        extend(LATER);
        assertThat(driver.column(id, "level")).isEqualTo("-1");
        driver.until(Oslo.at(LATER, LocalTime.of(15, 0)));
        assertThat(book.levels(id)).containsExactly("L0", "L0");
        driver.until(Oslo.at(LATER, LocalTime.of(16, 0)));
        assertThat(book.levels(id)).startsWith("L0", "L0", "L1");
    }

    @Test
    void what_is_overdue_is_late_and_stays_late() {
        driver.until(Oslo.endOfOffice(DUE));
        assertThat(answer(id, kari, LATER)).isEqualTo("extension.overdue");
        assertThat(extensions.window(id)).isEmpty();
    }

    @Test
    void only_what_has_been_accepted_and_by_whoever_has_it() {
        Actor ola = staff.join("/nav/0301", "nav-staff", "ola", "Ola Prøve");
        obligations.claim(id, ola);
        assertThat(answer(id, kari, LATER)).isEqualTo("alreadyClaimed");
        assertThat(answer(id, ola, LATER)).isEqualTo("ok");
        ObligationId offered = driver.open(driver.open(200), "acknowledgeDates");
        assertThat(answer(offered, kari, LATER)).isEqualTo("acceptFirst");
        assertThat(extensions.window(offered)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05, to, notLater",
        "2026-03-06, to, notLater",
        "2026-03-14, to, notAWorkingDay",
        "2026-04-02, to, notAWorkingDay",
        "2026-09-18, to, tooLate",
        "+999999999-12-31, to, tooLate"
    })
    void the_day_is_a_later_working_day_before_the_release(LocalDate to, String field, String why) {
        assertThatThrownBy(() -> extend(to)).isInstanceOfSatisfying(WrongAnswer.class, wrong -> {
            assertThat(wrong.field()).isEqualTo(field);
            assertThat(wrong.messageKey()).isEqualTo("obligation.extension." + why);
        });
        assertThat(due()).isEqualTo(Oslo.endOfOffice(DUE));
    }

    @Test
    void the_last_day_is_the_working_day_before_the_release() {
        assertThat(extensions.window(id)).hasValueSatisfying(window -> {
            assertThat(window.first()).isEqualTo(DUE.plusDays(3));
            assertThat(window.last()).isEqualTo(RELEASE.minusDays(1));
        });
        extend(RELEASE.minusDays(1));
        assertThat(answer(id, kari, RELEASE)).isEqualTo("extension.stands");
    }

    @Test
    void a_fixed_gate_stands() {
        var readiness = driver.walk("release-readiness", 200).reached("timer_readiness14");
        ObligationId gate = readiness.open("checkReadiness14");
        assertThat(driver.state(gate)).isEqualTo("ACCEPTED");
        assertThat(book.instant(gate, "due_at")).isAfter(clock.instant());
        assertThat(answer(
                        gate,
                        driver.receiver(gate),
                        Oslo.dateOf(clock.instant()).plusDays(1)))
                .isEqualTo("extension.stands");
    }

    @Test
    void the_ladder_does_not_wait() {
        driver.raiseHand(caseId, Optional.of(id));
        ObligationId fallback = driver.open(caseId, "createFallback");
        Actor coordinator = driver.receiver(fallback);
        if (driver.state(fallback).equals("OFFERED")) {
            obligations.accept(fallback, coordinator);
        }
        assertThat(answer(fallback, coordinator, LATER)).isEqualTo("extension.stands");
    }

    @Test
    void an_earlier_release_plans_it_by_the_rule_again() {
        extend(LATER);
        moves.move(
                caseId,
                new ReleaseDate(RELEASE.minusDays(10), ReleaseType.SENTENCE_END, Certainty.CALCULATED),
                "prison");
        assertThat(due()).isEqualTo(Oslo.endOfOffice(DUE));
        assertThat(reason().extension()).isNull();
    }
}
