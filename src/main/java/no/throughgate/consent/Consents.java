package no.throughgate.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes consents. A consent is never changed: it ends, for a reason that is kept, and another one is given. */
@Component
@Transactional
public class Consents {

    /** The one purpose of this product; who wants data for another asks elsewhere. */
    private static final String PURPOSE = "RELEASE_AND_FOLLOW_UP";

    /** Once it has run out, the person is asked again before anybody else gets it. */
    private static final String NOT_TAKEN_BACK = """
            coalesce(last.ended_because, '') <> 'WITHDRAWN' and (coalesce(last.ended_because, '') <> 'EXPIRED'
                or exists (select 1 from app.obligation t where t.case_id = :case and t.kind = 'recordConsents' and t.state = 'DONE'
                    and t.closed_at > last.ended_at))""";

    /** What goes on with another office, or with one more, holds as long as it did before. */
    private static final String AS_BEFORE =
            "case when last.ended_at is null or last.ended_because in ('MUNICIPALITY_CHANGED', 'PRISON_CHANGED') then last.expires_on end";

    private final JdbcClient jdbc;

    Consents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What the person says now, in place of what was said before.
     *
     * @param howGiven WRITTEN or ORAL
     */
    public record Given(
            CaseId caseId,
            Collection<UnitId> to,
            Collection<LifeArea> about,
            String howGiven,
            Instant at,
            UnitId recordedBy) {}

    public enum Ending {
        MUNICIPALITY_CHANGED,
        PRISON_CHANGED,
        CASE_CLOSED,
        CASE_ANNULLED
    }

    /** Everything given before and not said again ends at once; what had a last day is given anew, without one. */
    public void replace(Given given) {
        jdbc.sql("""
                        update app.consent set ended_at = :at, ended_because = 'REPLACED'
                        where case_id = :case and ended_at is null
                          and not (to_unit = any(:units) and category = any(:areas) and expires_on is null)
                        """)
                .param("at", Timestamp.from(given.at()))
                .param("case", given.caseId().value())
                .param("units", units(given.to()))
                .param("areas", areas(given.about()))
                .update();
        insert(given, "true", "null::date");
    }

    /**
     * For more units or areas, beside what has been given. What no rule lets a consent open is left out, and so is what the
     * person has taken back, or what has run out, since from a unit of the same kind.
     *
     * @return how many began
     */
    public int add(Given given) {
        return insert(given, NOT_TAKEN_BACK, AS_BEFORE);
    }

    private int insert(Given given, String condition, String until) {
        return jdbc.sql("""
                        insert into app.consent (case_id, to_unit, category, basis, purpose, given_how, starts_on, expires_on, recorded_by)
                        select :case, u.unit_id, r.area, 'CONSENT', :purpose, :how, :day, %s, :by
                        from app.unit u join app.sharing_rule r on r.agency = u.agency and r.basis = 'CONSENT'
                        left join lateral (select k.ended_because, k.ended_at, k.expires_on from app.consent k
                            join app.unit o on o.unit_id = k.to_unit and o.agency = u.agency
                            where k.case_id = :case and k.category = r.area order by k.consent_id desc limit 1) last on true
                        where u.unit_id = any(:units) and r.area = any(:areas) and %s
                        on conflict (case_id, to_unit, category) where ended_at is null do nothing
                        """.formatted(until, condition))
                .param("case", given.caseId().value())
                .param("purpose", PURPOSE)
                .param("how", given.howGiven())
                .param("day", Oslo.dateOf(given.at()))
                .param("by", given.recordedBy().value())
                .param("units", units(given.to()))
                .param("areas", areas(given.about()))
                .update();
    }

    /** One unit's yes for one area, as the person may take it back. */
    public record InForce(long id, UnitId to, LifeArea about, LocalDate since) {}

    public List<InForce> inForce(CaseId caseId) {
        return jdbc.sql("""
                        select consent_id, to_unit, category, starts_on from app.consent
                        where case_id = :case and ended_at is null order by to_unit, category
                        """)
                .param("case", caseId.value())
                .query(Consents::inForce)
                .list();
    }

    /** Cases with a consent that has run out by this day. */
    public List<CaseId> runningOut(LocalDate today) {
        return jdbc.sql("""
                        select distinct case_id from app.consent k join app.release_case c using (case_id)
                        where k.ended_at is null and coalesce(k.expires_on, c.release_date + 180) < :today
                        """).param("today", today).query(String.class).list().stream()
                .map(CaseId::new)
                .toList();
    }

    /** Ends what has run out by this day. */
    public List<InForce> runOut(CaseId caseId, LocalDate today, Instant at) {
        return jdbc.sql("""
                        update app.consent k set ended_at = :at, ended_because = 'EXPIRED' from app.release_case c
                        where k.case_id = :case and c.case_id = k.case_id and k.ended_at is null
                          and coalesce(k.expires_on, c.release_date + 180) < :today
                        returning k.consent_id, k.to_unit, k.category, k.starts_on
                        """)
                .param("at", Timestamp.from(at))
                .param("case", caseId.value())
                .param("today", today)
                .query(Consents::inForce)
                .list();
    }

    private static InForce inForce(ResultSet row, int n) throws SQLException {
        return new InForce(
                row.getLong("consent_id"),
                new UnitId(row.getString("to_unit")),
                LifeArea.valueOf(row.getString("category")),
                row.getObject("starts_on", LocalDate.class));
    }

    /** The person takes it back: the unit sees nothing of the area from this instant. */
    public void withdraw(CaseId caseId, UnitId from, LifeArea about, Instant at) {
        jdbc.sql("""
                        update app.consent set ended_at = :at, ended_because = 'WITHDRAWN'
                        where case_id = :case and to_unit = :unit and category = :area and ended_at is null
                        """)
                .param("at", Timestamp.from(at))
                .param("case", caseId.value())
                .param("unit", from.value())
                .param("area", about.name())
                .update();
    }

    /**
     * The person belongs to another municipality or prison: what the old offices were given ends, and the new ones get what
     * the person agreed to for offices of their kind.
     *
     * @param from the offices that are the case's own no more
     * @return whether any consent ended or began
     */
    public boolean follow(Collection<UnitId> from, Given given, Ending because) {
        int ended = jdbc.sql("""
                        update app.consent set ended_at = :at, ended_because = :because
                        where case_id = :case and ended_at is null and to_unit = any(:units)
                        """)
                .param("at", Timestamp.from(given.at()))
                .param("case", given.caseId().value())
                .param("because", because.name())
                .param("units", units(from))
                .update();
        return add(given) + ended > 0;
    }

    /** What was given until a time after the release holds until that day, wherever the release moves from here on. */
    public void holdUntil(CaseId caseId, LocalDate day) {
        jdbc.sql(
                        "update app.consent set expires_on = :day where case_id = :case and ended_at is null and expires_on is null")
                .param("day", day)
                .param("case", caseId.value())
                .update();
    }

    /**
     * What was said since then was said by mistake, while everything had a last day: it ends, and what it replaced is given
     * again until that day. Never what the person has taken back.
     */
    public void asBefore(CaseId caseId, Instant since, Instant at) {
        jdbc.sql("""
                        update app.consent set ended_at = :at, ended_because = 'REPLACED'
                        where case_id = :case and ended_at is null and expires_on is null and starts_on >= :day
                        """)
                .param("at", Timestamp.from(at))
                .param("case", caseId.value())
                .param("day", Oslo.dateOf(since))
                .update();
        jdbc.sql("""
                        insert into app.consent (case_id, to_unit, category, basis, purpose, given_how, starts_on, expires_on, recorded_by)
                        select case_id, to_unit, category, basis, purpose, given_how, starts_on, expires_on, recorded_by from app.consent k
                        where case_id = :case and ended_because = 'REPLACED' and ended_at >= :since and expires_on is not null
                          and not exists (select 1 from app.consent w join app.unit o on o.unit_id = w.to_unit
                            join app.unit u on u.unit_id = k.to_unit and u.agency = o.agency
                            where w.case_id = k.case_id and w.category = k.category and w.consent_id > k.consent_id
                              and w.ended_because = 'WITHDRAWN')
                        on conflict (case_id, to_unit, category) where ended_at is null do nothing
                        """)
                .param("case", caseId.value())
                .param("since", Timestamp.from(since))
                .update();
    }

    /** The case has ended, and with it everything that was agreed for it. */
    public void end(CaseId caseId, Ending because, Instant at) {
        jdbc.sql("""
                        update app.consent set ended_at = :at, ended_because = :because where case_id = :case and ended_at is null
                        """)
                .param("at", Timestamp.from(at))
                .param("because", because.name())
                .param("case", caseId.value())
                .update();
    }

    private static String[] units(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(String[]::new);
    }

    private static String[] areas(Collection<LifeArea> areas) {
        return areas.stream().map(LifeArea::name).toArray(String[]::new);
    }
}
