package no.throughgate.known;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.throughgate.access.Visibility;
import no.throughgate.forms.AskedAgain;
import no.throughgate.forms.FormCatalog;
import no.throughgate.forms.FormField;
import no.throughgate.forms.FormSchema;
import no.throughgate.forms.KnownAnswer;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Oslo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which of a form's questions the case has been answered before, as far as the reader may know. */
@Component
public class KnownAnswers {

    private static final String SQL =
            "select " + AnswerRow.COLUMNS + """
             from app.obligation o
            join app.obligation_result r on r.obligation_id = o.obligation_id
            join app.unit u on u.unit_id = o.receiver_unit
            where o.case_id = :case and o.state = 'DONE' and o.kind = any(:kinds) and %s
              and ((o.receiver_unit = any(:units) and not app.consent_lost(o.case_id, o.life_area, :units)) or %s)
            order by r.recorded_at desc, o.obligation_id desc
            """.formatted(Visibility.LANE, Visibility.ANSWERS);

    private final JdbcClient jdbc;
    private final FormCatalog forms;
    private final Clock clock;

    KnownAnswers(JdbcClient jdbc, FormCatalog forms, Clock clock) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.clock = clock;
    }

    /** By field key; a field that says nothing of what it is known as is asked for itself. */
    public Map<String, KnownAnswer> of(CaseId caseId, FormSchema form, Actor reader) {
        List<FormField> asked = form.fields().stream()
                .filter(field -> !field.knownAs().isEmpty())
                .toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        List<AnswerRow> rows = rows(caseId, reader, kinds(asked));
        var known = new LinkedHashMap<String, KnownAnswer>();
        asked.forEach(field -> rows.stream()
                .flatMap(row -> answer(row, field.knownAs()).stream())
                .findFirst()
                .ifPresent(answer -> known.put(field.key(), answer)));
        return known;
    }

    /** What is answered otherwise than the case knows it, or asked for anew, without saying why. */
    public List<String> unexplained(
            FormSchema form, Map<String, KnownAnswer> known, Map<String, Object> values, Map<String, AskedAgain> why) {
        Map<String, List<String>> typed = form.typed(values);
        var unexplained = new ArrayList<String>();
        known.forEach((key, answer) -> {
            if (!why.containsKey(key) && !answer.says(typed.getOrDefault(key, List.of()))) {
                unexplained.add(key);
            }
        });
        return unexplained;
    }

    private String[] kinds(List<FormField> asked) {
        var meanings = asked.stream().map(FormField::knownAs).toList();
        return forms.all().stream()
                .filter(form -> form.fields().stream().anyMatch(field -> meanings.contains(field.knownAs())))
                .map(FormSchema::kind)
                .toArray(String[]::new);
    }

    private Optional<KnownAnswer> answer(AnswerRow row, String meaning) {
        return forms.form(row.kind()).flatMap(form -> form.fields().stream()
                .filter(field -> field.knownAs().equals(meaning))
                .flatMap(field -> Optional.ofNullable(form.typed(row.data()).get(field.key())).stream())
                .map(typed -> new KnownAnswer(
                        typed, Oslo.dateOf(row.at()), row.unit(), row.id().value()))
                .findFirst());
    }

    private List<AnswerRow> rows(CaseId caseId, Actor reader, String[] kinds) {
        var params = new HashMap<>(Visibility.params(reader, Oslo.dateOf(clock.instant())));
        params.put("case", caseId.value());
        params.put("kinds", kinds);
        return jdbc.sql(SQL).params(params).query(AnswerRow::read).list();
    }
}
