package no.throughgate.worklist.internal;

import static no.throughgate.support.Readers.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import no.throughgate.access.CurrentUser;
import no.throughgate.consent.Consents;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.ThroughgateTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of one obligation follows the same rule as the lists: content of another agency is not found without consent. */
@ThroughgateTest
class ContentByNumberTest {

    private static final UnitId NAV = new UnitId("/nav/0301");

    @Autowired
    CaseDriver driver;

    @Autowired
    ObligationPages pages;

    @Autowired
    Consents consents;

    @Autowired
    MovableClock clock;

    @AfterEach
    void real_time_again() {
        clock.reset();
    }

    @Test
    void a_foreign_number_is_found_with_consent_and_lost_when_it_is_withdrawn(@Autowired CleanSlate slate) {
        slate.wipe();
        driver.at(LocalDate.of(2026, 3, 2), LocalTime.of(9, 0));
        CaseId caseId = driver.open(200);
        ObligationId housing = driver.open(caseId, "clarifyHousing");
        CurrentUser nav = reader("nav-staff", NAV.value());

        assertThatThrownBy(() -> pages.seen(housing, nav)).isInstanceOf(Problem.class);
        consents.add(new Consents.Given(
                caseId,
                List.of(NAV),
                List.of(LifeArea.HOUSING),
                "WRITTEN",
                clock.instant(),
                new UnitId("/prison/oslo")));
        assertThat(pages.seen(housing, nav).owed()).isFalse();
        consents.withdraw(caseId, NAV, LifeArea.HOUSING, clock.instant());
        assertThatThrownBy(() -> pages.seen(housing, nav)).isInstanceOf(Problem.class);
    }
}
