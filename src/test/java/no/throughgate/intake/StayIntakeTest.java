package no.throughgate.intake;

import static no.throughgate.intake.IntakeFixture.event;
import static no.throughgate.intake.IntakeFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.kernel.Problem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StayIntakeTest {

    private static IntakeFixture shared;
    private IntakeFixture fixture;

    @BeforeAll
    static void makeDatabase() {
        shared = new IntakeFixture();
    }

    @BeforeEach
    void emptyInbox() {
        fixture = shared.anew();
    }

    @Test
    void a_stay_that_begins_opens_a_case() throws InvalidStay {
        Receipt receipt = fixture.intake.receive(event("INNMELDING", 0));
        assertThat(receipt.state()).isEqualTo(EventState.APPLIED);
        assertThat(receipt.caseId()).isNotNull();
        assertThat(receipt.repeated()).isFalse();
        assertThat(fixture.desk.asked).containsExactly("open 1001");
    }

    @Test
    void the_same_event_delivered_again_does_nothing_and_says_so() throws InvalidStay {
        Receipt first = fixture.intake.receive(event("INNMELDING", 0));
        Receipt second = fixture.intake.receive(event("INNMELDING", 0));
        assertThat(second.repeated()).isTrue();
        assertThat(second.caseId()).isEqualTo(first.caseId());
        assertThat(fixture.desk.asked).hasSize(1);
    }

    @Test
    void the_same_event_delivered_by_sixteen_connections_at_once_opens_one_case() throws Exception {
        var senders = Executors.newFixedThreadPool(16);
        Callable<Receipt> delivery = () -> fixture.intake.receive(event("INNMELDING", 0));
        for (var receipt : senders.invokeAll(java.util.Collections.nCopies(16, delivery))) {
            receipt.get();
        }
        senders.shutdown();
        assertThat(fixture.desk.asked).containsExactly("open 1001");
    }

    @Test
    void an_update_before_its_beginning_waits_and_is_applied_with_it() throws InvalidStay {
        Receipt early = fixture.intake.receive(event("OPPDATERING", 5));
        assertThat(early.state()).isEqualTo(EventState.WAITING);
        assertThat(early.reason()).isEqualTo("intake.waitsForBeginning");
        fixture.intake.receive(event("INNMELDING", 0));
        assertThat(fixture.desk.asked).containsExactly("open 1001", "update 1001");
        assertThat(releaseDate()).isEqualTo(LocalDate.of(2026, 8, 6));
    }

    @Test
    void an_older_update_than_the_one_applied_is_superseded() throws InvalidStay {
        fixture.intake.receive(event("INNMELDING", 0));
        fixture.intake.receive(event("OPPDATERING", 9));
        Receipt late = fixture.intake.receive(event("OPPDATERING", 5));
        assertThat(late.state()).isEqualTo(EventState.SUPERSEDED);
        assertThat(releaseDate()).isEqualTo(LocalDate.of(2026, 8, 10));
    }

    @Test
    void an_annulment_before_the_beginning_means_that_no_case_is_ever_opened() throws InvalidStay {
        fixture.intake.receive(event("ANNULERING", 7));
        Receipt late = fixture.intake.receive(event("INNMELDING", 0));
        assertThat(late.state()).isEqualTo(EventState.SUPERSEDED);
        assertThat(late.reason()).isEqualTo("intake.stayAnnulled");
        assertThat(fixture.desk.asked).isEmpty();
        assertThat(states()).containsExactlyInAnyOrder("SUPERSEDED", "APPLIED");
    }

    @Test
    void what_waits_in_vain_becomes_a_dead_letter_and_comes_back_to_life_with_its_beginning() throws InvalidStay {
        fixture.intake.receive(event("OPPDATERING", 5));
        fixture.clock.moveBy(FailedEvents.PATIENCE);
        fixture.intake.tryAgain();
        assertThat(fixture.intake.deadLetters(10, false))
                .extracting(DeadLetter::reason)
                .containsExactly("intake.neverBegan");
        fixture.intake.receive(event("INNMELDING", 0));
        assertThat(fixture.intake.deadLetters(10, false)).isEmpty();
        assertThat(releaseDate()).isEqualTo(LocalDate.of(2026, 8, 6));
    }

    @Test
    void a_failure_loses_nothing_and_is_tried_again_with_growing_patience_until_somebody_must_look()
            throws InvalidStay {
        fixture.desk.failure = new IllegalStateException("the engine is down, and 15838510075 must not be quoted");
        Receipt receipt = fixture.intake.receive(event("INNMELDING", 0));
        assertThat(receipt.state()).isEqualTo(EventState.WAITING);
        assertThat(receipt.reason()).isEqualTo("intake.failedTryingAgain");
        fixture.intake.tryAgain();
        assertThat(attempts()).isEqualTo(1);
        for (int round = 0; round < 5; round++) {
            fixture.clock.moveBy(Duration.ofHours(6));
            fixture.intake.tryAgain();
        }
        assertThat(fixture.intake.deadLetters(10, false))
                .extracting(DeadLetter::reason)
                .containsExactly("intake.failedForGood");
        fixture.desk.failure = null;
        fixture.intake.revive("KDI", "I-0");
        assertThat(fixture.desk.asked).containsExactly("open 1001");
        assertThatThrownBy(() -> fixture.intake.revive("KDI", "I-0")).isInstanceOf(Problem.class);
    }

    @Test
    void an_event_about_another_person_is_laid_out_for_somebody_to_look_at() throws InvalidStay {
        fixture.intake.receive(event("INNMELDING", 0));
        Receipt other = fixture.intake.receive(with(event("OPPDATERING", 5), "norskident", "01829020145"));
        assertThat(other.state()).isEqualTo(EventState.DEAD);
        assertThat(other.reason()).isEqualTo("intake.anotherPerson");
    }

    @Test
    void nothing_that_says_who_it_is_lies_in_clear_in_the_inbox() throws InvalidStay {
        fixture.intake.receive(event("INNMELDING", 0));
        String row = fixture.jdbc
                .sql("select e::text from app.stay_event e")
                .query(String.class)
                .single();
        byte[] payload = fixture.jdbc
                .sql("select payload from app.stay_event")
                .query(byte[].class)
                .single();
        assertThat(new String(payload, StandardCharsets.ISO_8859_1))
                .doesNotContain("Eksempelsen", IntakeFixture.PERSON);
        assertThat(row).doesNotContain("Eksempelsen", IntakeFixture.PERSON);
        assertThat(fixture.sealed.open(payload).get(StayField.NAME)).contains("Prøve Eksempelsen");
    }

    @Test
    void whatever_the_order_and_however_often_the_stay_ends_up_the_same() throws InvalidStay {
        List<Map<String, String>> story = List.of(
                event("INNMELDING", 0), event("OPPDATERING", 3), event("OPPDATERING", 6), event("UTMELDING", 9));
        for (List<Map<String, String>> order : permutations(story)) {
            IntakeFixture anew = fixture.anew();
            for (Map<String, String> delivery : order) {
                anew.intake.receive(delivery);
                anew.intake.receive(order.get(0));
            }
            assertThat(anew.desk.cases.values()).containsExactly(new RememberingDesk.Known(null, true, false));
        }
    }

    private static <T> List<List<T>> permutations(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (T first : items) {
            List<T> rest = items.stream().filter(item -> item != first).toList();
            permutations(rest).forEach(tail -> {
                List<T> order = new ArrayList<>(tail);
                order.add(0, first);
                all.add(order);
            });
        }
        return all;
    }

    private LocalDate releaseDate() {
        ReleaseDate release = fixture.desk.cases.values().iterator().next().release();
        return java.util.Objects.requireNonNull(release).date();
    }

    private List<String> states() {
        return fixture.jdbc
                .sql("select state from app.stay_event")
                .query(String.class)
                .list();
    }

    private int attempts() {
        return fixture.jdbc
                .sql("select attempts from app.stay_event")
                .query(Integer.class)
                .single();
    }
}
