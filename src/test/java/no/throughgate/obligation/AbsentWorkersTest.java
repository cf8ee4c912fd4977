package no.throughgate.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A worker is away: what she has taken goes back to her unit, told, and the unit owned it all the time. */
class AbsentWorkersTest extends Situation {

    private static final UserId KARI = new UserId("kari-oppdiktet");

    @Autowired
    AbsentWorkers absences;

    @Autowired
    Directory directory;

    @AfterEach
    void back_at_work() {
        directory.endAbsence(KARI);
    }

    @Test
    void what_falls_due_while_she_is_away_goes_back_to_the_queue_and_both_sides_are_told() {
        Actor kari = staff.join("/prison/oslo", "prison-staff", KARI.value(), "Kari Oppdiktet");
        CaseId id = driver.open(200);
        ObligationId soon = driver.open(id, "holdIntakeTalk");
        ObligationId later = driver.open(id, "clarifyHousing");
        obligations.claim(soon, kari);
        obligations.claim(later, kari);

        directory.recordAbsence(KARI, TODAY, TODAY.plusDays(10));
        int back = absences.putBack();

        assertThat(back).isEqualTo(1);
        assertThat(driver.column(soon, "assignee")).isNull();
        assertThat(driver.column(soon, "accountable_unit")).isEqualTo("/prison/oslo");
        assertThat(driver.column(later, "assignee")).as("due when she is back").isEqualTo(KARI.value());
        assertThat(book.told(soon))
                .contains("putBack L0 /prison/oslo kari-oppdiktet")
                .hasSizeGreaterThan(1);
        assertThat(book.history(soon)).endsWith("obligation.putBack");
        assertThat(book.spans(soon)).as("one owner all the time").hasSize(1);
    }

    @Test
    void a_case_that_cannot_be_put_back_keeps_no_other_from_it() {
        Actor kari = staff.join("/prison/oslo", "prison-staff", KARI.value(), "Kari Oppdiktet");
        CaseId broken = driver.open(200);
        ObligationId stays = driver.open(broken, "holdIntakeTalk");
        ObligationId goes = driver.open(driver.open(200), "holdIntakeTalk");
        obligations.claim(stays, kari);
        obligations.claim(goes, kari);
        directory.recordAbsence(KARI, TODAY, TODAY.plusDays(10));
        jdbc.sql("create function app.crash_for_the_test() returns trigger language plpgsql as $$ begin"
                        + " raise exception 'the disk is full'; end $$")
                .update();
        jdbc.sql("create trigger crashes before update on app.obligation for each row when (new.case_id = '"
                        + broken.value() + "') execute function app.crash_for_the_test()")
                .update();
        try {
            assertThat(absences.putBack()).isEqualTo(1);
        } finally {
            jdbc.sql("drop function app.crash_for_the_test cascade").update();
        }
        assertThat(driver.column(stays, "assignee")).isEqualTo(KARI.value());
        assertThat(driver.column(goes, "assignee")).isNull();
    }

    @Test
    void nothing_is_taken_from_whoever_is_at_work_or_away_later() {
        Actor kari = staff.join("/prison/oslo", "prison-staff", KARI.value(), "Kari Oppdiktet");
        CaseId id = driver.open(200);
        ObligationId soon = driver.open(id, "holdIntakeTalk");
        obligations.claim(soon, kari);
        directory.recordAbsence(KARI, TODAY.plusDays(3), TODAY.plusDays(10));

        assertThat(absences.putBack()).isZero();
        driver.at(TODAY.plusDays(3), LocalTime.of(7, 0));
        assertThat(absences.putBack()).isEqualTo(1);
        assertThat(absences.putBack()).as("once").isZero();
    }
}
