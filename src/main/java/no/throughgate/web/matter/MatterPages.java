package no.throughgate.web.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Visibility;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads matters for one reader; what the reader may not see does not exist. */
@Component
class MatterPages {

    private static final String CHALLENGE = """
            select m.case_id, u.name as unit, m.opened_at, m.status, h.theme, h.life_area, h.title, h.description, h.lead_case,
                g.meets_on, g.agenda_item, g.decision, coalesce(h.last_reference, g.reference) as reference,
                coalesce(h.last_answer, g.answer) as answer, h.answers_it, h.objection
            from app.matter m join app.challenge h using (case_id) join app.unit u on u.unit_id = m.raised_by
            left join app.challenge_group g on g.lead_case = h.lead_case
            """;

    private final JdbcClient jdbc;

    MatterPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code answersIt} is null until whoever raised it has said so. */
    record Challenge(
            CaseId id,
            String unit,
            Instant openedAt,
            boolean open,
            String theme,
            @Nullable String lifeArea,
            String title,
            String description,
            @Nullable String leadCase,
            @Nullable LocalDate meetsOn,
            @Nullable String agendaItem,
            @Nullable String decision,
            @Nullable String reference,
            @Nullable String answer,
            @Nullable Boolean answersIt,
            @Nullable String objection) {

        static Challenge of(ResultSet rs, int n) throws SQLException {
            return new Challenge(
                    new CaseId(rs.getString("case_id")),
                    rs.getString("unit"),
                    rs.getObject("opened_at", OffsetDateTime.class).toInstant(),
                    rs.getString("status").equals("OPEN"),
                    rs.getString("theme"),
                    rs.getString("life_area"),
                    rs.getString("title"),
                    rs.getString("description"),
                    rs.getString("lead_case"),
                    rs.getObject("meets_on", LocalDate.class),
                    rs.getString("agenda_item"),
                    rs.getString("decision"),
                    rs.getString("reference"),
                    rs.getString("answer"),
                    rs.getObject("answers_it", Boolean.class),
                    rs.getString("objection"));
        }
    }

    /** What the reader's units have raised, the newest first. */
    List<Challenge> raisedBy(CurrentUser user) {
        return jdbc.sql(CHALLENGE + " where m.raised_by = any(:units) order by m.case_id desc limit 200")
                .params(Visibility.params(user))
                .query(Challenge::of)
                .list();
    }

    Challenge challenge(CaseId id, CurrentUser user) {
        return jdbc.sql(CHALLENGE + " where m.case_id = :id and " + Visibility.MATTER)
                .params(Visibility.params(user))
                .param("id", id.value())
                .query(Challenge::of)
                .optional()
                .orElseThrow(() -> Problem.notFound("case.notFound"));
    }

    boolean isSurvey(CaseId id) {
        return jdbc.sql("select exists (select 1 from app.survey where case_id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    record Open(String kind, String unit, Instant dueAt) {}

    /** Who owes what in it now. */
    List<Open> open(CaseId id) {
        return jdbc.sql("""
                        select o.kind, u.name, o.due_at from app.obligation o join app.unit u on u.unit_id = o.accountable_unit
                        where o.case_id = :id and o.closed_at is null order by o.due_at
                        """)
                .param("id", id.value())
                .query((rs, n) -> new Open(
                        rs.getString(1), rs.getString(2), rs.getTimestamp(3).toInstant()))
                .list();
    }

    /** One item for each group without an answer, in the order of the meetings; what has no meeting yet comes first. */
    List<Item> agenda(CurrentUser user) {
        List<Challenge> all = jdbc.sql(CHALLENGE + " where g.answered_at is null and h.lead_case is not null and "
                        + Visibility.MATTER + " order by g.meets_on nulls first, h.lead_case, m.case_id")
                .params(Visibility.params(user))
                .query(Challenge::of)
                .list();
        return all.stream()
                .filter(c -> c.id().value().equals(c.leadCase()))
                .map(lead -> new Item(
                        lead,
                        all.stream()
                                .filter(c -> lead.id().value().equals(c.leadCase()))
                                .toList()))
                .toList();
    }

    record Item(Challenge lead, List<Challenge> challenges) {}
}
