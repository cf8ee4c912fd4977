package no.throughgate.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Problem;
import no.throughgate.support.CaseBook.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Exactly one accountable owner at every instant, whatever the application or a hand at the database does. */
class AccountabilityTest extends Situation {

    /** Whatever a model may ask of a form. */
    private static final Map<String, Object> ANSWERS = Map.ofEntries(
            Map.entry("housingNeed", "NEEDS_HOME"),
            Map.entry("homeDecision", "GRANTED"),
            Map.entry("ngoWanted", true),
            Map.entry("ngoAccepted", true),
            Map.entry("healthNeed", true),
            Map.entry("onMedicine", true),
            Map.entry("overdoseRisk", true),
            Map.entry("mappingWanted", true),
            Map.entry("personReached", true),
            Map.entry("redLines", "FIXED"),
            Map.entry("metAtGate", "MET"),
            Map.entry("closeOutcome", "CLOSED"),
            Map.entry("papersMissing", true),
            Map.entry("schoolWanted", true),
            Map.entry("otherOffer", true),
            Map.entry("paroleDecision", "GRANTED"),
            Map.entry("loadTooHigh", true),
            Map.entry("transitionForm", "EM"),
            Map.entry("transitionDecision", "GRANTED"),
            Map.entry("servingPlace", "HOME"),
            Map.entry("servingOutcome", "BROKEN"));

    @Autowired
    DataSource database;

    @Test
    void nobody_names_an_owner_beside_the_state() {
        ObligationId id = driver.open(driver.open(200), "acknowledgeDates");
        assertThatThrownBy(
                        () -> sql("update app.obligation set accountable_unit = '/prison/oslo' where obligation_id = "
                                + id.value()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("can only be updated to DEFAULT");
    }

    @Test
    void a_row_changed_by_hand_still_has_one_owner_and_says_since_when() {
        ObligationId id = driver.open(driver.open(200), "acknowledgeDates");
        Instant later = clock.instant().plus(Duration.ofHours(3));
        sql("update app.obligation set state = 'ACCEPTED', changed_at = '%s' where obligation_id = %d"
                .formatted(later, id.value()));
        assertThat(book.spans(id))
                .containsExactly(
                        new Span("/prison/oslo/coordinator", clock.instant(), later),
                        new Span("/nav/0301", later, null));
        assertThat(driver.column(id, "accountable_unit")).isEqualTo("/nav/0301");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into app.accountability (obligation_id, owner_unit, since) values (%d, '/prison/oslo', now())",
                "update app.accountability set owner_unit = '/prison/oslo' where obligation_id = %d",
                "update app.accountability set until = since where obligation_id = %d",
                "delete from app.accountability where obligation_id = %d",
                "delete from app.obligation where obligation_id = %d"
            })
    void spans_are_written_by_the_obligation_alone(String tampering) {
        ObligationId id = driver.open(driver.open(200), "acknowledgeDates");
        List<Span> before = book.spans(id);
        assertThatThrownBy(() -> sql(tampering.formatted(id.value()))).isInstanceOf(DataAccessException.class);
        assertThat(book.spans(id)).isEqualTo(before);
    }

    @Test
    void two_connections_cannot_both_open_a_span_even_without_the_guard() throws Exception {
        ObligationId id = driver.open(driver.open(200), "acknowledgeDates");
        driver.accept(new CaseId(driver.column(id, "case_id")), "acknowledgeDates");
        driver.done(new CaseId(driver.column(id, "case_id")), "acknowledgeDates");
        try (Connection one = unguarded();
                Connection two = unguarded()) {
            openSpan(one, id, "/prison/oslo");
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> {
                try {
                    openSpan(two, id, "/nav/0301");
                    two.commit();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            one.commit();
            assertThatThrownBy(waiting::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasStackTraceContaining("accountability_one_owner");
        }
        assertThat(book.spans(id).stream().filter(s -> s.until() == null)).hasSize(1);
    }

    /** As a careless operator with all rights would connect: our triggers are off, the unique index is not. */
    private Connection unguarded() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("set local session_replication_role = replica");
        }
        return connection;
    }

    private static void openSpan(Connection connection, ObligationId id, String owner) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into app.accountability (obligation_id, owner_unit, since) values (?, ?, now())")) {
            insert.setLong(1, id.value());
            insert.setString(2, owner);
            insert.executeUpdate();
        }
    }

    @Test
    void what_was_first_due_and_what_is_closed_never_change() {
        CaseId caseId = driver.open(200);
        ObligationId id = driver.open(caseId, "acknowledgeDates");
        assertThatThrownBy(
                        () -> sql("update app.obligation set first_due_at = now() where obligation_id = " + id.value()))
                .hasStackTraceContaining("never change");
        driver.done(caseId, "acknowledgeDates");
        for (String change :
                List.of("state = 'ACCEPTED', closed_at = null", "receiver_unit = sender_unit", "closed_at = now()")) {
            assertThatThrownBy(
                            () -> sql("update app.obligation set " + change + " where obligation_id = " + id.value()))
                    .hasStackTraceContaining("stays closed");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_people_do_in_whatever_order_there_is_one_owner_at_every_instant(long seed) {
        Random chance = new Random(seed);
        CaseId caseId = driver.open(150 + chance.nextInt(100));
        for (int step = 0; step < 60; step++) {
            driver.pass(Duration.ofHours(1 + chance.nextInt(40)));
            List<Long> open = jdbc.sql(
                            "select obligation_id from app.obligation where case_id = ? and closed_at is null order by 1")
                    .param(caseId.value())
                    .query(Long.class)
                    .list();
            if (open.isEmpty()) {
                break;
            }
            something(new ObligationId(open.get(chance.nextInt(open.size()))), chance);
        }
        List<Long> all = jdbc.sql("select obligation_id from app.obligation where case_id = ?")
                .param(caseId.value())
                .query(Long.class)
                .list();
        assertThat(all).hasSizeGreaterThan(8).allSatisfy(id -> oneOwnerAtEveryInstant(new ObligationId(id)));
    }

    private void something(ObligationId id, Random chance) {
        Actor actor = driver.receiver(id);
        RefusalCode code = List.of(RefusalCode.NO_CAPACITY, RefusalCode.MISSING_INFO, RefusalCode.NOT_ELIGIBLE)
                .get(chance.nextInt(3));
        try {
            switch (chance.nextInt(6)) {
                case 0 -> obligations.refuse(id, actor, Refusal.because(code));
                case 1 -> obligations.giveBack(id, actor, Refusal.because(code));
                case 2 -> obligations.reoffer(id, actor, Optional.empty());
                case 3 -> obligations.perform(id, actor, ANSWERS);
                default -> obligations.accept(id, actor);
            }
        } catch (Problem notNow) {
            // A step that this state does not allow: the next one may be.
        }
    }

    private void oneOwnerAtEveryInstant(ObligationId id) {
        List<Span> spans = book.spans(id);
        assertThat(spans.get(0).since()).isEqualTo(book.instant(id, "offered_at"));
        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i).since()).isEqualTo(spans.get(i - 1).until());
        }
        Instant end = spans.get(spans.size() - 1).until();
        boolean closed = driver.column(id, "closed_at") != null;
        assertThat(end != null).isEqualTo(closed);
        if (closed) {
            assertThat(end).isEqualTo(book.instant(id, "closed_at"));
        } else {
            assertThat(spans.get(spans.size() - 1).owner()).isEqualTo(driver.column(id, "accountable_unit"));
        }
    }

    private void sql(String statement) {
        jdbc.sql(statement).update();
    }
}
