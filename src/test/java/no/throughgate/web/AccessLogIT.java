package no.throughgate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.ObligationId;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.ThroughgateWebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who was turned away stands in the log like who got in. */
@ThroughgateWebTest
class AccessLogIT {

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver driver;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private CaseId caseId;
    private ObligationId obligation;
    private long before;

    @BeforeEach
    void a_case() {
        caseId = driver.open(120);
        obligation = driver.open(caseId, "clarifyHousing");
        before = jdbc.sql("select coalesce(max(access_id), 0) from audit.access")
                .query(Long.class)
                .single();
    }

    @AfterEach
    void time_moves_again() {
        clock.reset();
    }

    @Test
    void a_stranger_s_attempts_are_logged_with_what_was_asked_for_and_how_it_ended() {
        var stranger = Guest.login(port, "housing-staff-3201");
        assertThat(stranger.get("/cases/" + caseId).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/obligations/" + obligation.value()).statusCode())
                .isEqualTo(404);
        assertThat(stranger.post("/obligations/" + obligation.value() + "/assign", Map.of("colleague", "x"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.post("/cases/" + caseId + "/hand", Map.of("obligation", "" + obligation.value()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/cases/" + caseId + "/date").statusCode()).isEqualTo(403);

        assertThat(log("housing-staff-3201"))
                .containsExactly(
                        "VIEW show " + caseId + " - 404",
                        "VIEW show " + caseId + " " + obligation.value() + " 404",
                        "ASSIGN assign " + caseId + " " + obligation.value() + " 404",
                        "ALARM raiseHand " + caseId + " - 404",
                        "MOVE_DATE preview " + caseId + " - 403");
    }

    @Test
    void a_lost_race_and_a_wrong_colleague_are_logged_too() {
        // A colleague is known from the first login on.
        Guest.login(port, "prison-staff-2");
        var officer = Guest.login(port, "prison-staff");
        var path = "/obligations/" + obligation.value();
        assertThat(officer.post(path + "/accept", Map.of()).statusCode()).isEqualTo(409);
        assertThat(officer.post(path + "/assign", Map.of("colleague", "nav-staff"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(officer.post(path + "/refuse", Map.of()).statusCode()).isEqualTo(400);
        assertThat(officer.post(path + "/assign", Map.of("colleague", "prison-staff-2", "because", "KNOWS_THE_CASE"))
                        .body())
                .contains("er gitt videre", "Nils Liksom");

        assertThat(log("prison-staff"))
                .contains(
                        "PERFORM accept " + caseId + " " + obligation.value() + " 409",
                        "ASSIGN assign " + caseId + " " + obligation.value() + " 400",
                        "PERFORM refuse " + caseId + " " + obligation.value() + " 400",
                        "ASSIGN assign " + caseId + " " + obligation.value() + " 200");
    }

    @Test
    void what_is_typed_into_an_address_is_not_kept() {
        var officer = Guest.login(port, "prison-staff");
        assertThat(officer.get("/cases/15838510076").statusCode()).isEqualTo(404);
        assertThat(officer.get("/obligations/15838510076123456789").statusCode())
                .isEqualTo(400);

        assertThat(log("prison-staff")).contains("VIEW show - - 404", "VIEW show - - 400");
    }

    /** Without the pages that a post visits for its token. */
    private List<String> log(String user) {
        return jdbc.sql("""
                        select concat_ws(' ', action, coalesce(case_id, '-'), coalesce(obligation_id::text, '-'), result)
                        from audit.access where user_id = :user and access_id > :before and action not like 'LIST%'
                        order by access_id
                        """)
                .param("user", user)
                .param("before", before)
                .query(String.class)
                .list();
    }
}
