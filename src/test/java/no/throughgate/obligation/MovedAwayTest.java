package no.throughgate.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.support.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A miss and its containment, when the release moves away or the receiver says yes after all. */
class MovedAwayTest extends Situation {

    private static final Actor COORDINATOR =
            new Actor(new UserId("coordinator"), Set.of(new UnitId("/prison/oslo/coordinator")), Set.of("coordinator"));

    @Autowired
    DateMoves moves;

    @Test
    void what_contained_a_miss_of_the_old_date_is_withdrawn_with_it_and_the_history_says_why() {
        Walk readiness = driver.walk("release-readiness", 200).reached("timer_readiness14");
        CaseId caseId = readiness.caseId();
        ObligationId booking = readiness.open("bookFirstDays");
        obligations.raiseHand(caseId, Optional.of(booking), COORDINATOR);
        ObligationId fallback = driver.open(caseId, "createFallback");

        moves.move(caseId, new ReleaseDate(TODAY.plusDays(300), ReleaseType.SENTENCE_END, Certainty.DECIDED), "prison");

        assertThat(driver.state(booking)).isIn("WITHDRAWN", "FAILED");
        assertThat(driver.state(fallback)).isEqualTo("WITHDRAWN");
        assertThat(driver.openKinds(caseId)).doesNotContain("createFallback");
        assertThat(book.history(booking)).contains("ladder.movedAway");
    }

    /** One open alarm per obligation: from L3 on it is that of whoever contains the miss. */
    @Test
    void who_says_yes_after_the_miss_is_not_alarmed_again_but_the_containment_climbs_on() {
        CaseId caseId = driver.open(300);
        ObligationId notice = driver.open(caseId, "acknowledgeNotice");
        driver.missed(caseId, "acknowledgeNotice");
        assertThat(driver.openKinds(caseId)).contains("createFallback");

        driver.accept(caseId, "acknowledgeNotice");
        assertThat(driver.column(notice, "next_alarm_at")).isNull();
        driver.pass(Duration.ofDays(90));

        assertThat(book.levels(notice))
                .as("its own alarms once, then those of its containment")
                .endsWith("L3", "L4", "L5")
                .doesNotHaveDuplicates();
        assertThat(driver.state(notice)).isEqualTo("ACCEPTED");
    }
}
