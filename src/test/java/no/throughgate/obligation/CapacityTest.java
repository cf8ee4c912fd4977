package no.throughgate.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.throughgate.directory.UnitSettings;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.obligation.Capacity.Beyond;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** NAV in Oslo can carry so much and no more: it is still asked, and until it says yes the prison's coordinator answers for it. */
class CapacityTest extends Situation {

    private static final String ASKED = "acknowledgeDates";
    private static final UnitId NAV = new UnitId("/nav/0301");
    private static final String COORDINATOR = "/prison/oslo/coordinator";
    private static final UserId LEADER = new UserId("nav-lead");

    @Autowired
    Capacity capacity;

    @Autowired
    UnitSettings settings;

    private int carried;

    @BeforeEach
    void nav_carries_something() {
        CaseId first = driver.open(200);
        driver.accept(first, ASKED);
        carried = (int) capacity.of(NAV).carried();
    }

    @AfterEach
    void no_cap() {
        settings.capacity(NAV, LEADER, null);
    }

    private ObligationId offer() {
        return driver.open(driver.open(200), ASKED);
    }

    @Test
    void a_full_unit_is_asked_all_the_same_and_the_sender_is_told_and_stays_accountable() {
        settings.capacity(NAV, LEADER, carried);

        ObligationId waiting = offer();

        assertThat(capacity.of(NAV).full()).isTrue();
        assertThat(capacity.queued(waiting)).isTrue();
        assertThat(driver.state(waiting)).isEqualTo("OFFERED");
        assertThat(driver.column(waiting, "accountable_unit")).isEqualTo(COORDINATOR);
        assertThat(book.told(waiting)).contains("offered L0 /nav/0301", "queued L0 " + COORDINATOR);
        assertThatThrownBy(() -> obligations.accept(waiting, driver.receiver(waiting)))
                .isInstanceOfSatisfying(
                        Problem.class, no -> assertThat(no.messageKey()).isEqualTo("unit.full"));
        assertThat(driver.state(waiting)).isEqualTo("OFFERED");
    }

    @Test
    void the_leader_s_yes_lets_anybody_of_the_unit_accept_it_and_is_kept() {
        settings.capacity(NAV, LEADER, carried);
        ObligationId waiting = offer();
        var staffMember = driver.receiver(waiting);

        capacity.allow(waiting, staffMember, Beyond.RELEASE_SOON);

        assertThat(capacity.queued(waiting)).isFalse();
        obligations.accept(waiting, staffMember);
        assertThat(driver.column(waiting, "accountable_unit")).isEqualTo(NAV.value());
        assertThat(book.history(waiting)).contains("obligation.allowedBeyond", "obligation.accepted");
        assertThat(settings.changes(NAV, 1).get(0).to()).isEqualTo("RELEASE_SOON");
    }

    @Test
    void nobody_else_s_offer_can_be_said_yes_to() {
        settings.capacity(NAV, LEADER, carried);
        ObligationId waiting = offer();
        var stranger = staff.join("/nav/3201", "nav-staff", "kari-annensteds", "Kari Annensteds");

        assertThatThrownBy(() -> capacity.allow(waiting, stranger, Beyond.NOBODY_ELSE))
                .isInstanceOfSatisfying(
                        Problem.class, no -> assertThat(no.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
        assertThat(capacity.queued(waiting)).isTrue();
    }

    @Test
    void when_there_is_room_again_the_offer_waits_no_longer() {
        ObligationId waiting = offer();
        carried = (int) capacity.of(NAV).carried();
        settings.capacity(NAV, LEADER, carried);
        assertThat(capacity.queued(waiting)).isTrue();

        settings.capacity(NAV, LEADER, carried + 1);

        assertThat(capacity.queued(waiting)).isFalse();
        obligations.accept(waiting, driver.receiver(waiting));
        assertThat(driver.state(waiting)).isEqualTo("ACCEPTED");
    }

    @Test
    void the_leader_hears_once_when_four_fifths_are_taken() {
        ObligationId next = offer();
        ObligationId last = offer();
        carried = (int) capacity.of(NAV).carried();
        settings.capacity(NAV, LEADER, (carried + 1) * 5 / 4);

        obligations.accept(next, driver.receiver(next));

        assertThat(capacity.of(NAV).near()).isTrue();
        assertThat(book.told(next)).anyMatch(told -> told.startsWith("capacityNear L0 /nav/0301 "));
        settings.capacity(NAV, LEADER, (carried + 1) * 5 / 4 + 1);
        settings.capacity(NAV, LEADER, carried + 2);
        obligations.accept(last, driver.receiver(last));
        assertThat(book.told(last)).noneMatch(told -> told.startsWith("capacityNear"));
    }
}
