package no.throughgate.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import no.throughgate.cases.Cases;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.UnitId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** An area is owned by one unit at a time, in whatever order two transactions end: otherwise glippdays count a day twice. */
class AreaSpansApartTest extends Situation {

    private static final String OVERLAPS = """
            select count(*) from app.life_area_owner a join app.life_area_owner b using (case_id, area)
            where case_id = :case and a.ctid < b.ctid and tstzrange(a.since, a.until) && tstzrange(b.since, b.until)
            """;

    @Autowired
    Cases cases;

    @Autowired
    PlatformTransactionManager transactions;

    private CaseId caseId;

    @BeforeEach
    void nav_is_asked() {
        caseId = driver.walk("notification-duty", 200).caseId();
        anHourLater();
    }

    private void anHourLater() {
        clock.moveTo(clock.instant().plus(Duration.ofHours(1)));
    }

    private void onAnotherConnection(Runnable action) {
        var other = new TransactionTemplate(transactions);
        other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        other.executeWithoutResult(status -> action.run());
    }

    private int overlaps() {
        return jdbc.sql(OVERLAPS)
                .param("case", caseId.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void who_began_earlier_and_ends_later_takes_over_where_the_other_left_off() {
        tx(() -> {
            driver.accept(caseId, "acknowledgeDates");
            onAnotherConnection(() -> {
                anHourLater();
                cases.carryOn(
                        caseId,
                        LifeArea.LAW_AND_CONDITIONS,
                        new UnitId("/municipality/0301/coordination"),
                        clock.instant());
            });
        });
        assertThat(jdbc.sql("""
                        select owner_unit from app.life_area_owner where case_id = :case and area = 'LAW_AND_CONDITIONS' and until is null
                        """)
                        .param("case", caseId.value())
                        .query(String.class)
                        .single())
                .isEqualTo("/nav/0301");
        assertThat(overlaps()).isZero();
    }

    @Test
    void no_hand_at_the_database_can_write_two_owners_at_once() {
        driver.accept(caseId, "acknowledgeDates");
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into app.life_area_owner (case_id, area, owner_unit, since, until)
                        select case_id, area, '/nav/0301', since, until from app.life_area_owner
                        where case_id = :case and area = 'LAW_AND_CONDITIONS' and until is not null
                        """).param("case", caseId.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("life_area_spans_apart");
    }
}
