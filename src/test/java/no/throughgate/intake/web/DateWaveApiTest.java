package no.throughgate.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.cases.Cases;
import no.throughgate.intake.WaveRequests;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.obligation.DateMoves;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.Readers;
import no.throughgate.support.ThroughgateTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Another system hands in a wave of moved dates and asks how far it has come. */
@ThroughgateTest
class DateWaveApiTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    CaseDriver driver;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private MockMvcTester api;

    @BeforeEach
    void prepare(
            @Autowired CleanSlate slate,
            @Autowired WaveRequests waves,
            @Autowired DateMoves moves,
            @Autowired MessageSource messages) {
        slate.wipe();
        driver.at(TODAY, LocalTime.of(9, 0));
        var controller = new DateWaveController(waves, moves, messages, new AccessLog());
        api = MockMvcTester.create(MockMvcBuilders.standaloneSetup(controller)
                .setCustomArgumentResolvers(new TheOperator())
                .build());
    }

    @AfterEach
    void real_time_again() {
        clock.reset();
    }

    private String stay(CaseId caseId) {
        return jdbc.sql("select stay_id from app.release_case where case_id = ?")
                .param(caseId.value())
                .query(String.class)
                .single();
    }

    private MvcTestResult post(String type, String body) {
        return api.post()
                .uri("/api/date-waves?reason=a+new+rule")
                .contentType(MediaType.parseMediaType(type))
                .locale(Locale.ENGLISH)
                .content(body)
                .exchange();
    }

    @Test
    void a_wave_of_stays_is_taken_and_its_progress_told() {
        CaseId first = driver.open(100);
        CaseId second = driver.open(120);
        MvcTestResult taken = post("application/json", """
                {"reason": "a new rule", "moves": [
                  {"stay": "%s", "source": "test", "new_date": "2026-08-14", "type": "PAROLE", "certainty": "DECIDED"},
                  {"case": "%s", "new_date": "2026-08-15", "type": "PAROLE", "certainty": "DECIDED"},
                  {"stay": "unheard-of", "new_date": "2026-08-15", "type": "PAROLE", "certainty": "DECIDED"}]}
                """.formatted(stay(first), second));

        assertThat(taken).hasStatus(202);
        assertThat(taken).bodyJson().extractingPath("cases").isEqualTo(2);
        assertThat(taken)
                .bodyJson()
                .extractingPath("rejected")
                .asArray()
                .singleElement()
                .asString()
                .contains("line=3", "field=stay", "The stay is not known here.");
        long wave = jdbc.sql("select max(wave_id) from app.date_wave")
                .query(Long.class)
                .single();
        assertThat(taken).bodyJson().extractingPath("wave").asNumber().isEqualTo((int) wave);
        assertThat(jdbc.sql("select requested_by || ': ' || reason from app.date_wave where wave_id = ?")
                        .param(wave)
                        .query(String.class)
                        .single())
                .isEqualTo("reader-operator: a new rule");

        assertThat(standing(wave)).bodyJson().extractingPath("left").isEqualTo(2);
        cases.annul(second, "registered by mistake");
        driver.runDueJobs();
        assertThat(standing(wave)).bodyJson().extractingPath("moved").isEqualTo(1);
        assertThat(standing(wave)).bodyJson().extractingPath("left").isEqualTo(0);
        assertThat(standing(wave))
                .bodyJson()
                .extractingPath("refused")
                .asArray()
                .singleElement()
                .asString()
                .contains(second.value(), "The case is closed");
        assertThat(cases.facts(first).release().date()).isEqualTo(LocalDate.of(2026, 8, 14));
    }

    @Test
    void a_csv_does_as_well_and_the_same_again_moves_nothing() {
        CaseId first = driver.open(100);
        String csv = "stay;source;new_date;type;certainty\n" + stay(first) + ";test;2026-08-14;PAROLE;DECIDED\n";
        assertThat(post("text/csv", csv)).hasStatus(202);
        driver.runDueJobs();
        assertThat(cases.facts(first).release().date()).isEqualTo(LocalDate.of(2026, 8, 14));

        MvcTestResult again = post("text/csv", csv);
        assertThat(again).hasStatus(202);
        assertThat(again).bodyJson().extractingPath("known").isEqualTo(1);
        assertThat(again).bodyJson().extractingPath("wave").isNull();
    }

    @Test
    void what_moves_nothing_is_refused_with_every_reason() {
        for (String nonsense : List.of("{", "", "[]", "{}", "{\"moves\":[{\"case\":\"no\"}]}")) {
            assertThat(post("application/json", nonsense)).hasStatus(400);
        }
        assertThat(post("text/csv", "date;who\n1;2")).hasStatus(400);
    }

    private MvcTestResult standing(long wave) {
        return api.get().uri("/api/date-waves/" + wave).locale(Locale.ENGLISH).exchange();
    }

    private static final class TheOperator implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == CurrentUser.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer container,
                NativeWebRequest request,
                WebDataBinderFactory binder) {
            return Readers.reader("operator", "/nav/state");
        }
    }
}
