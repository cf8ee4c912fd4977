package no.throughgate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.throughgate.ThroughgateApplication;
import no.throughgate.kernel.MovableClock;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.RunningKeycloak;
import no.throughgate.support.ThroughgateWebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ThroughgateWebTest
class SessionIT {

    @LocalServerPort
    int port;

    @Value("${spring.datasource.url}")
    String database;

    @Autowired
    CaseDriver driver;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void time_moves_again() {
        clock.reset();
    }

    @Test
    void whoever_is_logged_in_here_is_logged_in_at_another_node_and_logged_out_everywhere() {
        jdbc.sql("delete from app.session").update();
        var officer = Guest.login(port, "prison-staff");
        try (var another = anotherNode()) {
            officer.goTo(((ServletWebServerApplicationContext) another)
                    .getWebServer()
                    .getPort());
            var before = officer.session().getValue();
            var page = officer.get("/worklist");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.uri().getPath()).isEqualTo("/worklist");
            assertThat(page.body()).contains("Ola Prøvesen");
            assertThat(officer.session().getValue())
                    .as("Keycloak was not asked again")
                    .isEqualTo(before);
            assertThat(sessions("prison-staff")).isEqualTo(1);

            assertThat(officer.post("/logout", Map.of()).uri().getPath()).isEqualTo("/logged-out");
            assertThat(sessions("prison-staff")).isZero();
        }
    }

    @Test
    void a_session_holds_the_login_and_nobody_else_s_data() {
        var caseId = driver.open(120);
        var obligation = driver.open(caseId, "clarifyHousing").value();
        var officer = Guest.login(port, "prison-staff-2");
        officer.get("/cases/" + caseId);
        officer.post("/obligations/" + obligation + "/claim", Map.of());

        assertThat(names("prison-staff-2")).allSatisfy(name -> assertThat(name)
                .matches(".*(SPRING_SECURITY_CONTEXT|CSRF_TOKEN|SAVED_REQUEST|FLASH_MAPS|PRINCIPAL_NAME).*"));
        assertThat(contents("prison-staff-2")).isNotEmpty().allSatisfy(bytes -> assertThat(
                        new String(bytes, StandardCharsets.UTF_8))
                .doesNotContain("Prøve Person", caseId.value()));
        assertThat(officer.session().isHttpOnly()).isTrue();
    }

    private long sessions(String user) {
        return jdbc.sql("select count(*) from app.session where principal_name = ?")
                .param(user)
                .query(Long.class)
                .single();
    }

    private List<String> names(String user) {
        return jdbc.sql("""
                        select a.attribute_name from app.session_attributes a
                        join app.session s on s.primary_id = a.session_primary_id where s.principal_name = ?
                        """).param(user).query(String.class).list();
    }

    private List<byte[]> contents(String user) {
        return jdbc.sql("""
                        select a.attribute_bytes from app.session_attributes a
                        join app.session s on s.primary_id = a.session_primary_id where s.principal_name = ?
                        """).param(user).query(byte[].class).list();
    }

    private ConfigurableApplicationContext anotherNode() {
        return new SpringApplicationBuilder(ThroughgateApplication.class)
                .profiles("test")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database,
                        "--throughgate.demo.people=true",
                        "--throughgate.keycloak.issuer=" + RunningKeycloak.issuer());
    }
}
