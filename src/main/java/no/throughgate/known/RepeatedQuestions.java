package no.throughgate.known;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import no.throughgate.forms.AskedAgain;
import no.throughgate.forms.FormSchema;
import no.throughgate.forms.KnownAnswer;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what a person had to answer twice in one case, with the reason. */
@Component
public class RepeatedQuestions {

    private final JdbcClient jdbc;
    private final Clock clock;

    RepeatedQuestions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void record(
            CaseId caseId,
            ObligationId asking,
            FormSchema form,
            Map<String, KnownAnswer> known,
            Map<String, AskedAgain> why) {
        form.fields().stream()
                .filter(field -> known.containsKey(field.key()) && why.containsKey(field.key()))
                .forEach(field -> jdbc.sql("""
                                insert into app.repeated_question (case_id, obligation_id, known_as, known_from, reason, asked_at)
                                values (:case, :id, :knownAs, :from, :why, :at)
                                """)
                        .param("case", caseId.value())
                        .param("id", asking.value())
                        .param("knownAs", field.knownAs())
                        .param("from", known.get(field.key()).from())
                        .param("why", why.get(field.key()).name())
                        .param("at", Timestamp.from(clock.instant()))
                        .update());
    }

    /** How many questions of the case have been asked again. */
    public int count(CaseId caseId) {
        return jdbc.sql("select count(*) from app.repeated_question where case_id = :case")
                .param("case", caseId.value())
                .query(Integer.class)
                .single();
    }
}
