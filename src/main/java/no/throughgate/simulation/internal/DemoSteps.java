package no.throughgate.simulation.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.throughgate.cases.Cases;
import no.throughgate.directory.Directory;
import no.throughgate.directory.Member;
import no.throughgate.forms.FormCatalog;
import no.throughgate.forms.FormSchema;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.obligation.ObligationHistory;
import no.throughgate.obligation.Obligations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does the steps of {@code data/demo-person.json} in one case, each once, with the answers that stand there; {@code R} is the release
 * day, {@code TODAY+2} the day after tomorrow. Whoever works in the unit does it.
 */
@Component
class DemoSteps {

    private static final Logger LOG = LoggerFactory.getLogger(DemoSteps.class);

    private final JdbcClient jdbc;
    private final Obligations obligations;
    private final ObligationHistory history;
    private final FormCatalog forms;
    private final Directory directory;
    private final Cases cases;
    private final Clock clock;
    private final Map<String, Map<String, String>> script;

    DemoSteps(
            JdbcClient jdbc,
            Obligations obligations,
            ObligationHistory history,
            FormCatalog forms,
            Directory directory,
            Cases cases,
            Clock clock) {
        this.jdbc = jdbc;
        this.obligations = obligations;
        this.history = history;
        this.forms = forms;
        this.directory = directory;
        this.cases = cases;
        this.clock = clock;
        this.script = read();
    }

    private record Step(long id, String kind, String unit, String capability, boolean offered, String holder) {

        ObligationId obligation() {
            return new ObligationId(id);
        }
    }

    /** @return how many */
    int doWhatIsOwed(CaseId caseId) {
        List<Step> owed = jdbc.sql("""
                        select obligation_id as id, kind, receiver_unit as unit, capability, state = 'OFFERED' as offered,
                            coalesce(assignee, '') as holder
                        from app.obligation where case_id = :case and closed_at is null and kind = any(:kinds) order by obligation_id
                        """)
                .param("case", caseId.value())
                .param("kinds", script.keySet().toArray(String[]::new))
                .query(Step.class)
                .list();
        int done = 0;
        for (Step step : owed) {
            if (!history.done(caseId, step.kind()) && does(caseId, step)) {
                done++;
            }
        }
        return done;
    }

    private boolean does(CaseId caseId, Step step) {
        Actor worker = worker(step);
        try {
            if (step.offered()) {
                obligations.accept(step.obligation(), worker);
            }
            if (step.holder().isEmpty()) {
                obligations.claim(step.obligation(), worker);
            }
            obligations.perform(step.obligation(), worker, answers(caseId, step.kind()));
            return true;
        } catch (RuntimeException notNow) {
            LOG.info("Demo: {} is left to whoever owes it: {}", step.kind(), notNow.getMessage());
            return false;
        }
    }

    private Actor worker(Step step) {
        var unit = new UnitId(step.unit());
        UserId user = step.holder().isEmpty()
                ? directory.colleagues(unit, step.capability(), Oslo.dateOf(clock.instant())).stream()
                        .map(Member::user)
                        .findFirst()
                        .orElse(new UserId("simulated" + step.unit().replace('/', '-')))
                : new UserId(step.holder());
        return new Actor(user, Set.of(unit), Set.of(step.capability()));
    }

    private Map<String, Object> answers(CaseId caseId, String kind) {
        LocalDate today = Oslo.dateOf(clock.instant());
        LocalDate release = cases.facts(caseId).releaseDate().orElseThrow().date();
        FormSchema form = forms.form(kind).orElseThrow();
        Map<String, List<String>> typed = new HashMap<>();
        script.get(kind).forEach((key, text) -> typed.put(key, typed(form, key, text, release, today)));
        var result = form.validate(typed, Locale.ENGLISH);
        if (!result.accepted()) {
            throw new IllegalStateException("answers refused: " + result.errors());
        }
        return result.values();
    }

    /** A checklist's answers are separated by commas. */
    private static List<String> typed(FormSchema form, String key, String text, LocalDate release, LocalDate today) {
        boolean several = form.fields().stream()
                .anyMatch(
                        field -> field.key().equals(key) && field.type().name().equals("CHECKLIST"));
        return several ? List.of(text.split(",")) : List.of(day(text, release, today));
    }

    private static String day(String text, LocalDate release, LocalDate today) {
        if (!text.matches("(R|TODAY)(\\+\\d+)?")) {
            return text;
        }
        LocalDate from = text.startsWith("R") ? release : today;
        int plus = text.contains("+") ? Integer.parseInt(text.substring(text.indexOf('+') + 1)) : 0;
        return from.plusDays(plus).toString();
    }

    private static Map<String, Map<String, String>> read() {
        try (var file = new ClassPathResource("data/demo-person.json").getInputStream()) {
            return JsonMapper.shared().readValue(file, new TypeReference<Map<String, Map<String, String>>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's answers could not be read", e);
        }
    }
}
