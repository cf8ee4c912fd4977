package no.throughgate.challenge.internal;

import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.throughgate.challenge.Raise;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of challenges and of the groups that carry them to the agenda. */
@Repository
public class ChallengeRows {

    private final JdbcClient jdbc;

    ChallengeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Member(CaseId id, UnitId unit, UserId user) {}

    public void insert(CaseId id, Raise raise) {
        jdbc.sql("""
                        insert into app.challenge (case_id, theme, life_area, agencies, title, description)
                        values (:case, :theme, :area, :agencies, :title, :description)
                        """)
                .param("case", id.value())
                .param("theme", raise.theme().name())
                .param(
                        "area",
                        raise.lifeArea() == null ? null : raise.lifeArea().name(),
                        Types.VARCHAR)
                .param(
                        "agencies",
                        raise.agencies().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("title", raise.title().strip())
                .param("description", raise.description().strip())
                .update();
    }

    public boolean leads(CaseId challenge) {
        return jdbc.sql("select lead_case = case_id from app.challenge where case_id = :case")
                .param("case", challenge.value())
                .query(Boolean.class)
                .single();
    }

    public boolean answersIt(CaseId challenge) {
        return jdbc.sql("select coalesce(answers_it, false) from app.challenge where case_id = :case")
                .param("case", challenge.value())
                .query(Boolean.class)
                .single();
    }

    /** In the order of their numbers, so that two who tell take turns. */
    public List<Member> members(CaseId lead) {
        return jdbc.sql("""
                        select case_id, raised_by, raised_by_user from app.challenge join app.matter using (case_id)
                        where lead_case = :lead and status = 'OPEN' order by case_id
                        """)
                .param("lead", lead.value())
                .query((rs, n) -> new Member(
                        new CaseId(rs.getString(1)), new UnitId(rs.getString(2)), new UserId(rs.getString(3))))
                .list();
    }

    void lead(CaseId challenge) {
        jdbc.sql("insert into app.challenge_group (lead_case) values (:case)")
                .param("case", challenge.value())
                .update();
        join(challenge, challenge.value());
    }

    /** @return false if the group has been answered already: then it takes nobody in any more */
    boolean follow(CaseId challenge, String lead) {
        boolean open = jdbc.sql("""
                        select exists (select 1 from app.challenge_group where lead_case = :lead and answered_at is null for no key update)
                        """).param("lead", lead).query(Boolean.class).single();
        if (open) {
            join(challenge, lead);
        }
        return open;
    }

    private void join(CaseId challenge, String lead) {
        jdbc.sql("update app.challenge set lead_case = :lead where case_id = :case")
                .param("lead", lead)
                .param("case", challenge.value())
                .update();
    }

    /** Open groups of the same theme, oldest first: the leading challenge's number and title. */
    Map<String, String> groupsFor(ObligationId grouping) {
        Map<String, String> groups = new LinkedHashMap<>();
        jdbc.sql("""
                        select g.lead_case, l.title from app.obligation o
                        join app.challenge mine on mine.case_id = o.case_id
                        join app.challenge l on l.theme = mine.theme
                        join app.challenge_group g on g.lead_case = l.case_id and g.answered_at is null
                        where o.obligation_id = :id order by g.lead_case
                        """).param("id", grouping.value()).query(rs -> {
            groups.put(rs.getString(1), rs.getString(1) + " " + rs.getString(2));
        });
        return groups;
    }

    void onAgenda(CaseId lead, LocalDate meetsOn, String item) {
        jdbc.sql("update app.challenge_group set meets_on = :day, agenda_item = :item where lead_case = :lead")
                .param("day", Date.valueOf(meetsOn))
                .param("item", item)
                .param("lead", lead.value())
                .update();
    }

    void answered(CaseId lead, String decision, String reference, String answer, Instant at) {
        jdbc.sql("""
                        update app.challenge_group set decision = :decision, reference = :reference, answer = :answer, answered_at = :at
                        where lead_case = :lead
                        """)
                .param("decision", decision)
                .param("reference", reference)
                .param("answer", answer)
                .param("at", Timestamp.from(at))
                .param("lead", lead.value())
                .update();
    }

    void reviewed(CaseId challenge, boolean answersIt, String comment) {
        jdbc.sql("update app.challenge set answers_it = :answers, objection = :comment where case_id = :case")
                .param("answers", answersIt)
                .param("comment", comment)
                .param("case", challenge.value())
                .update();
    }

    void revised(CaseId challenge, String reference, String answer) {
        jdbc.sql("""
                        update app.challenge set last_answer = :answer, last_reference = :reference, answers_it = null where case_id = :case
                        """)
                .param("answer", answer)
                .param("reference", reference)
                .param("case", challenge.value())
                .update();
    }
}
