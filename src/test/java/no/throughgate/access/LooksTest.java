package no.throughgate.access;

import static no.throughgate.support.Readers.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import no.throughgate.access.Looks.After;
import no.throughgate.access.Looks.Kind;
import no.throughgate.access.Looks.Look;
import no.throughgate.kernel.CaseId;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.InventedCase;
import no.throughgate.support.Staff;
import no.throughgate.support.ThroughgateTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has seen a case, by day and person, with what they did there. */
@ThroughgateTest
class LooksTest {

    /** A person stays when a case is wiped away. */
    private static final AtomicInteger NUMBERS = new AtomicInteger(471100);

    private final CurrentUser officer = reader("prison-staff", "/prison/oslo");

    @Autowired
    Looks looks;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    private CaseId caseId;

    @BeforeEach
    void a_case(@Autowired CleanSlate slate) {
        slate.wipe();
        caseId = InventedCase.insert(jdbc, NUMBERS.incrementAndGet(), "/prison/oslo");
        staff.join("/nav/0301", "nav-staff", "looker", "Kari Prøve");
    }

    @Test
    void looks_are_gathered_by_person_and_day_and_told_apart_by_what_was_done() {
        line("2026-03-02T08:00:00Z", "looker", "/nav/0301", "VIEW show", 200, false);
        line("2026-03-02T09:00:00Z", "looker", "/nav/0301", "VIEW show", 200, false);
        line("2026-03-02T10:00:00Z", "looker", "/nav/0301", "CLAIM claim", 200, false);
        // In Norway it is the next day.
        line("2026-03-02T23:30:00Z", "looker", "/nav/0301", "LIST list", 200, true);
        line("2026-03-04T10:00:00Z", "stranger", "/nav/3201", "VIEW show", 404, false);

        assertThat(looks.of(caseId, null, officer))
                .extracting(Look::day, Look::name, Look::kind, Look::times)
                .containsExactly(
                        tuple(LocalDate.of(2026, 3, 4), "stranger", Kind.TURNED_AWAY, 1),
                        tuple(LocalDate.of(2026, 3, 3), "Kari Prøve", Kind.LISTED, 1),
                        tuple(LocalDate.of(2026, 3, 2), "Kari Prøve", Kind.OPENED, 2),
                        tuple(LocalDate.of(2026, 3, 2), "Kari Prøve", Kind.WORKED, 1));
        assertThat(looks.of(caseId, null, officer).get(1).unitNames()).containsExactly("NAV Oslo");
    }

    @Test
    void the_next_page_begins_after_the_last_line_of_the_one_before() {
        for (int day = 1; day <= 9; day++) {
            line("2026-03-0" + day + "T08:00:00Z", "looker", "/nav/0301", "VIEW show", 200, false);
            line("2026-03-0" + day + "T08:00:00Z", "other", "/nav/0301", "VIEW show", 200, false);
        }

        var rest = looks.of(caseId, new After(LocalDate.of(2026, 3, 3), "looker", Kind.OPENED), officer);

        assertThat(rest)
                .extracting(look -> look.day().getDayOfMonth() + look.user())
                .containsExactly("3other", "2looker", "2other", "1looker", "1other");
    }

    @Test
    void that_health_workers_looked_is_told_inside_their_lane_only() {
        line("2026-03-02T08:00:00Z", "nurse", "/prison/oslo/health", "VIEW show", 200, false);
        line("2026-03-02T08:00:00Z", "doctor", "/health/03 /nav/0301", "VIEW show", 200, false);
        line("2026-03-02T08:00:00Z", "looker", "/nav/0301", "VIEW show", 200, false);

        assertThat(looks.of(caseId, null, officer)).extracting(Look::user).containsExactly("looker");
        assertThat(looks.of(caseId, null, reader("prison-health", "/prison/oslo/health")))
                .extracting(Look::user)
                .containsExactly("doctor", "looker", "nurse");
    }

    private void line(String at, String user, String units, String action, int result, boolean list) {
        jdbc.sql(
                        "insert into audit.access (at, user_id, units, case_id, shown_cases, action, result) values (?, ?, ?, ?, ?, ?, ?)")
                .param(Timestamp.from(Instant.parse(at)))
                .param(user)
                .param(units)
                .param(list ? null : caseId.value())
                .param(list ? new String[] {"TG-2026-000001", caseId.value()} : null)
                .param(action)
                .param(result)
                .update();
    }
}
