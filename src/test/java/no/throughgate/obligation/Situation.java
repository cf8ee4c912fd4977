package no.throughgate.obligation;

import java.time.LocalDate;
import java.time.LocalTime;
import no.throughgate.kernel.MovableClock;
import no.throughgate.support.CaseBook;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.Staff;
import no.throughgate.support.ThroughgateTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A Monday morning in March, and no case yet. */
@ThroughgateTest
abstract class Situation {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    CaseDriver driver;

    @Autowired
    Obligations obligations;

    @Autowired
    CaseBook book;

    @Autowired
    Staff staff;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private CleanSlate slate;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void a_monday_morning_without_cases() {
        slate.wipe();
        driver.at(TODAY, LocalTime.of(9, 0));
    }

    @AfterEach
    void real_time_again() {
        clock.reset();
    }

    void tx(Runnable action) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> action.run());
    }

    /** Does it, looks at it, and takes it back. */
    void tried(Runnable action) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            action.run();
        });
    }
}
