package no.throughgate.intake;

import static no.throughgate.intake.IntakeFixture.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** An operator looks after what no rule could decide. */
class DeadLettersCommandTest {

    private static IntakeFixture shared;
    private IntakeFixture fixture;
    private StringWriter said;

    @BeforeAll
    static void make_database() {
        shared = new IntakeFixture();
    }

    @BeforeEach
    void one_event_that_needs_a_person() throws InvalidStay {
        fixture = shared.anew();
        fixture.intake.receive(event("INNMELDING", 0));
        fixture.desk.failure = new NeedsAPerson("intake.transfer");
        fixture.intake.receive(event("UTMELDING", 9));
    }

    private int run(String... words) {
        said = new StringWriter();
        return new CommandLine(new DeadLettersCommand(fixture.intake, IntakeFixture.messages()))
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(words);
    }

    @Test
    void each_is_a_line_with_source_id_time_and_reason_and_nothing_about_the_person() {
        assertThat(run()).isEqualTo(1);
        assertThat(said.toString())
                .contains(
                        "KDI/U-9, received 2026-03-02 09:00: The person was transferred, and no prison has reported a new stay")
                .contains("Dead letters: 1")
                .doesNotContain(IntakeFixture.PERSON, "Eksempelsen");
        run("--language", "nb");
        assertThat(said.toString()).contains("KDI/U-9, mottatt 2026-03-02 09:00: Personen er overført");
    }

    @Test
    void one_that_is_revived_is_tried_again_and_leaves_the_list() {
        assertThat(run("--revive", "KDI/U-9")).isEqualTo(1);
        assertThat(said.toString()).contains("KDI/U-9 has been tried again: DEAD. The person was transferred");
        fixture.desk.failure = null;
        assertThat(run("--revive", "KDI/U-9")).isZero();
        assertThat(said.toString()).contains("KDI/U-9 has been tried again: APPLIED");
        assertThat(run()).isZero();
        assertThat(said.toString()).contains("Dead letters: 0");
    }

    @Test
    void one_that_has_been_dealt_with_leaves_the_list_and_keeps_who_and_when() {
        assertThat(run("--handled", "KDI/U-9")).as("without a name").isEqualTo(2);
        assertThat(run("--handled", "KDI/U-9", "--by", "Kari Nordmann")).isZero();
        assertThat(said.toString()).contains("KDI/U-9 has been dealt with by Kari Nordmann");

        assertThat(run()).isZero();
        assertThat(said.toString()).contains("Dead letters: 0").doesNotContain("U-9");
        assertThat(run("--all")).isZero();
        assertThat(said.toString()).contains("KDI/U-9", "dealt with by Kari Nordmann, 2026-03-02 09:00");
        assertThat(run("--handled", "KDI/U-9", "--by", "Ola"))
                .as("a second time")
                .isEqualTo(2);
        assertThat(run("--handled", "KDI/I-0", "--by", "Ola")).as("not dead").isEqualTo(2);

        run("--revive", "KDI/U-9");
        assertThat(run()).as("dead once more").isEqualTo(1);
    }

    @Test
    void what_is_no_dead_letter_is_not_revived() {
        assertThat(run("--revive", "KDI/I-0")).isEqualTo(2);
        assertThat(said.toString()).contains("There is no such dead letter");
        assertThat(run("--revive", "U-9")).isEqualTo(2);
    }
}
