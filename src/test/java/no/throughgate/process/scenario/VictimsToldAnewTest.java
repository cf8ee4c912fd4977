package no.throughgate.process.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Oslo;
import no.throughgate.obligation.DateMoves;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The court releases within hours, and then not today: whoever was told of today because the crime hurt them hears of each new day. */
class VictimsToldAnewTest extends Scenario {

    private static final String NOTICE = "checkVictimNotice";
    private static final Map<String, Object> TOLD = Map.of("victimNotice", "TOLD");
    private static final LocalDate FRIDAY = MONDAY.plusDays(60);

    @Autowired
    DateMoves moves;

    @Test
    void every_new_day_is_told_once_whichever_way_the_release_is_prepared() {
        CaseId id = drive.open(null);
        drive.at(FRIDAY, LocalTime.of(13, 30));
        court(id, FRIDAY);
        assertThat(drive.instance(id, "sudden-release")).isWaitingAt(NOTICE);
        drive.at(FRIDAY, LocalTime.of(14, 0));
        drive.done(id, NOTICE, TOLD);
        assertThat(drive.openKinds(id)).doesNotContain(NOTICE);

        drive.at(FRIDAY, LocalTime.of(14, 30));
        Instant foreseen = previewed(id, FRIDAY.plusDays(1));
        court(id, FRIDAY.plusDays(1));

        assertThat(drive.instance(id, "sudden-release")).isNotWaitingAt(NOTICE);
        assertThat(drive.instance(id, "date-change")).isWaitingAt(NOTICE);
        assertThat(drive.column(drive.open(id, NOTICE), "accountable_unit")).isEqualTo("/prison/oslo");
        assertThat(book.instant(drive.open(id, NOTICE), "due_at"))
                .as("in clock hours, as the preview has said")
                .isEqualTo(foreseen)
                .isBefore(Oslo.at(FRIDAY, LocalTime.of(19, 0)));
        drive.at(FRIDAY, LocalTime.of(15, 0));
        drive.done(id, NOTICE, TOLD);

        drive.at(FRIDAY, LocalTime.of(15, 30));
        court(id, FRIDAY.plusDays(2));
        drive.missed(id, NOTICE);
        assertThat(drive.openKinds(id)).as("a miss is contained like any other").contains("createFallback");

        drive.at(FRIDAY.plusDays(2), LocalTime.of(9, 0));
        court(id, FRIDAY.plusDays(90));
        assertThat(drive.instance(id, "release-readiness"))
                .as("there is time again, and the new preparation asks")
                .isWaitingAt(NOTICE);
        assertThat(drive.openKinds(id)).containsOnlyOnce(NOTICE);
        drive.at(FRIDAY.plusDays(3), LocalTime.of(9, 0));
        drive.done(id, NOTICE, TOLD);

        drive.at(FRIDAY.plusDays(4), LocalTime.of(9, 0));
        court(id, FRIDAY.plusDays(80));
        assertThat(drive.instance(id, "release-readiness")).isWaitingAt(NOTICE);
        assertThat(drive.openKinds(id))
                .as("the last weeks hear of it, and nobody else asks")
                .containsOnlyOnce(NOTICE);
        drive.done(id, NOTICE, TOLD);

        drive.at(FRIDAY.plusDays(5), LocalTime.of(9, 0));
        court(id, FRIDAY.plusDays(5));
        assertThat(drive.instance(id, "sudden-release"))
                .as("only hours are left again, and the emergency asks")
                .isWaitingAt(NOTICE);
        assertThat(drive.openKinds(id)).containsOnlyOnce(NOTICE);
    }

    @Test
    void nobody_is_told_anew_where_nobody_was_told_or_the_day_stays() {
        CaseId id = drive.open(null);
        drive.at(FRIDAY, LocalTime.of(13, 30));
        court(id, FRIDAY);
        assertThat(previewed(id, FRIDAY.plusDays(1)))
                .as("nobody has been told yet")
                .isNull();
        drive.at(FRIDAY, LocalTime.of(14, 0));
        drive.done(id, NOTICE, Map.of("victimNotice", "NOT_TOLD"));
        drive.at(FRIDAY, LocalTime.of(14, 30));
        assertThat(previewed(id, FRIDAY.plusDays(1)))
                .as("it was decided that they are not told")
                .isNull();

        court(id, FRIDAY.plusDays(1));

        assertThat(drive.openKinds(id)).doesNotContain(NOTICE);
    }

    private Instant previewed(CaseId id, LocalDate day) {
        return moves.preview(id, on(day)).victimsToldBy();
    }

    private void court(CaseId id, LocalDate day) {
        moves.move(id, on(day), "court");
        drive.runOn(id);
    }

    private static ReleaseDate on(LocalDate day) {
        return new ReleaseDate(day, ReleaseType.REMAND_COURT, Certainty.CONFIRMED);
    }
}
