package no.throughgate.note;

import static no.throughgate.support.Readers.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.support.CaseBook;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.ThroughgateTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may read a note is the lane's question, also for whoever is told that one was written. */
@ThroughgateTest
class NotesTest {

    private static final UnitId PRISON = new UnitId("/prison/oslo");
    private static final UnitId HEALTH = new UnitId("/prison/oslo/health");

    private final Actor officer = reader("prison-staff", "/prison/oslo").actor();
    private final Actor coordinator =
            reader("coordinator", "/prison/oslo/coordinator").actor();
    private final Actor nav = reader("nav-staff", "/nav/0301").actor();
    private final Actor nurse = reader("prison-health", "/prison/oslo/health").actor();

    @Autowired
    CaseDriver driver;

    @Autowired
    CaseBook book;

    @Autowired
    Notes notes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private CaseId caseId;

    @BeforeEach
    void a_case(@Autowired CleanSlate slate) {
        slate.wipe();
        driver.at(LocalDate.of(2026, 3, 2), LocalTime.of(9, 0));
        caseId = driver.open(200);
    }

    @AfterEach
    void real_time_again() {
        clock.reset();
    }

    @Test
    void a_note_for_the_unit_is_the_unit_s_alone() {
        notes.write(caseId, new Written(LifeArea.HOUSING, PRISON, false, "Broren har en leilighet"), officer);

        assertThat(bodies(officer)).containsExactly("Broren har en leilighet");
        assertThat(bodies(coordinator)).isEmpty();
        assertThat(book.history(caseId)).contains("note.written");
        assertThat(jdbc.sql("select detail::text from audit.event where case_id = ? and kind = 'note.written'")
                        .param(caseId.value())
                        .query(String.class)
                        .single())
                .doesNotContain("Broren");
    }

    @Test
    void a_shared_note_is_open_to_whom_the_area_is_open_and_closes_with_the_consent() {
        notes.write(caseId, new Written(LifeArea.HOUSING, PRISON, true, "Har et rom"), officer);
        assertThat(bodies(coordinator)).containsExactly("Har et rom");
        assertThat(bodies(nav)).isEmpty();

        driver.done(caseId, "holdIntakeTalk");
        driver.done(
                caseId,
                "recordConsents",
                Map.of(
                        "consentScope",
                        "SOME",
                        "sharedWith",
                        List.of("NAV"),
                        "sharedAbout",
                        List.of("HOUSING"),
                        "givenHow",
                        "WRITTEN"));
        assertThat(bodies(nav)).containsExactly("Har et rom");

        jdbc.sql(
                        "update app.consent set ended_at = ?, ended_because = 'WITHDRAWN' where case_id = ? and ended_at is null and category = 'HOUSING'")
                .params(Timestamp.from(clock.instant()), caseId.value())
                .update();
        assertThat(bodies(nav)).isEmpty();
    }

    @Test
    void a_note_about_health_does_not_exist_outside_its_lane() {
        notes.write(caseId, new Written(LifeArea.HEALTH_AND_SUBSTANCE, HEALTH, true, "LAR fra mandag"), nurse);

        assertThat(bodies(nurse)).containsExactly("LAR fra mandag");
        assertThat(bodies(officer)).isEmpty();
        assertThat(notes.areas(caseId, officer)).doesNotContain(LifeArea.HEALTH_AND_SUBSTANCE);
        assertThatThrownBy(() ->
                        notes.write(caseId, new Written(LifeArea.HEALTH_AND_SUBSTANCE, PRISON, false, "Noe"), officer))
                .isInstanceOf(Problem.class);
    }

    @Test
    void a_mistake_is_corrected_by_another_note_and_both_stand() {
        notes.write(caseId, new Written(LifeArea.GENERAL, PRISON, false, "Ringte søsteren"), officer);
        long first = notes.of(caseId, Notes.NEWEST, officer).get(0).id();

        notes.correct(caseId, first, "Ringte broren", officer);

        assertThat(notes.of(caseId, Notes.NEWEST, officer))
                .extracting(Note::body, Note::correctable)
                .containsExactly(tuple("Ringte broren", true), tuple("Ringte søsteren", false));
        assertThatThrownBy(() -> notes.correct(caseId, first, "Ringte moren", officer))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> notes.correct(caseId, first, "Ringte moren", nav))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> jdbc.sql("update app.note set body = 'x' where note_id = ?")
                        .param(first)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void too_much_is_said_with_how_much_and_nobody_writes_in_another_s_name() {
        assertThatThrownBy(() -> new Written(LifeArea.GENERAL, PRISON, false, "x".repeat(4001)))
                .isInstanceOf(Problem.class)
                .extracting("args")
                .isEqualTo(List.of(4001, 4000));
        assertThat(new Written(LifeArea.GENERAL, PRISON, false, "x\r\n".repeat(2000) + " ").body())
                .hasSize(3999);
        assertThatThrownBy(() -> notes.write(caseId, new Written(LifeArea.GENERAL, PRISON, false, "x"), nav))
                .isInstanceOf(Problem.class);
    }

    private List<String> bodies(Actor reader) {
        return notes.of(caseId, Notes.NEWEST, reader).stream().map(Note::body).toList();
    }
}
