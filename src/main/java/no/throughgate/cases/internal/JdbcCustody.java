package no.throughgate.cases.internal;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Custody;
import no.throughgate.cases.PersonVault;
import no.throughgate.cases.Transfer;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class JdbcCustody implements Custody {

    private final JdbcClient jdbc;
    private final FactsInTransaction known;
    private final PersonVault vault;
    private final Cases cases;

    JdbcCustody(JdbcClient jdbc, FactsInTransaction known, PersonVault vault, Cases cases) {
        this.jdbc = jdbc;
        this.known = known;
        this.vault = vault;
        this.cases = cases;
    }

    @Override
    public Optional<CaseId> latest(String nationalId) {
        return jdbc.sql("""
                        select c.case_id from app.release_case c join person.person p using (person_id)
                        where p.national_id_hash = :hash and c.status <> 'ANNULLED' order by c.opened_at desc, c.case_id desc limit 1
                        """)
                .param("hash", vault.fingerprint(nationalId))
                .query(String.class)
                .optional()
                .map(CaseId::new);
    }

    @Override
    public void join(CaseId caseId, String source, String stayId, LocalDate began) {
        jdbc.sql("""
                        insert into app.case_stay (source, stay_id, case_id, began_on) values (:source, :stay, :case, :began)
                        on conflict (source, stay_id) do nothing
                        """)
                .param("source", source)
                .param("stay", stayId)
                .param("case", caseId.value())
                .param("began", began)
                .update();
    }

    @Override
    public boolean wentOn(CaseId caseId, String source, String stayId) {
        return jdbc.sql("""
                        select exists (select 1 from app.case_stay s join app.case_stay later using (case_id)
                            where s.source = :source and s.stay_id = :stay and s.case_id = :case
                              and (later.began_on, later.nr) > (s.began_on, s.nr))
                        """)
                .param("source", source)
                .param("stay", stayId)
                .param("case", caseId.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean isFirst(CaseId caseId, String source, String stayId) {
        return jdbc.sql(
                        "select exists (select 1 from app.release_case where case_id = :case and stay_source = :source and stay_id = :stay)")
                .param("source", source)
                .param("stay", stayId)
                .param("case", caseId.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void leave(CaseId caseId, String source, String stayId) {
        jdbc.sql("delete from app.case_stay where case_id = :case and source = :source and stay_id = :stay")
                .param("source", source)
                .param("stay", stayId)
                .param("case", caseId.value())
                .update();
    }

    @Override
    public Optional<LocalDate> releasedOn(CaseId caseId) {
        return jdbc.sql("""
                        select (released_at at time zone 'Europe/Oslo')::date from app.release_case
                        where case_id = :case and status = 'RELEASED'
                        """)
                .param("case", caseId.value())
                .query(LocalDate.class)
                .optional();
    }

    @Override
    public boolean movedSince(CaseId caseId, LocalDate day) {
        return jdbc.sql("""
                        select exists (select 1 from app.stay_location l join app.stay_location before on before.case_id = l.case_id
                            and before.until <= l.since where l.case_id = :case and l.since >= :day)
                        """)
                .param("case", caseId.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void at(CaseId caseId, UnitId prison, LocalDate day) {
        Map<String, Object> here = Map.of("case", caseId.value(), "prison", prison.value(), "day", day);
        jdbc.sql("""
                        update app.stay_location set until = :day
                        where case_id = :case and until is null and prison_unit <> :prison and since <= :day
                        """).params(here).update();
        jdbc.sql("""
                        insert into app.stay_location (case_id, prison_unit, since, until)
                        select :case, :prison, :day, (select since from app.stay_location where case_id = :case and until is null)
                        where not exists (select 1 from app.stay_location where case_id = :case and prison_unit = :prison
                            and (until is null or (since <= :day and until > :day)))
                        """).params(here).update();
    }

    @Override
    public void movedOn(CaseId caseId, UnitId prison, LocalDate day) {
        jdbc.sql("""
                        with here as (
                            select since from app.stay_location where case_id = :case and until is null and prison_unit = :prison),
                        before as (
                            update app.stay_location l set until = :day from here
                            where l.case_id = :case and l.until = here.since and l.since <= :day returning here.since)
                        update app.stay_location l set since = :day from before where l.case_id = :case and l.until is null
                        """)
                .param("case", caseId.value())
                .param("prison", prison.value())
                .param("day", day)
                .update();
    }

    @Override
    public void left(CaseId caseId, LocalDate day) {
        jdbc.sql("update app.stay_location set until = greatest(since, :day) where case_id = :case and until is null")
                .param("case", caseId.value())
                .param("day", day)
                .update();
    }

    @Override
    public void plan(CaseId caseId, @Nullable Transfer transfer) {
        known.forget(caseId);
        jdbc.sql("update app.release_case set transfer_to = :to, transfer_on = :on where case_id = :case")
                .param("to", transfer == null ? null : transfer.to().value(), Types.VARCHAR)
                .param("on", transfer == null ? null : transfer.on(), Types.DATE)
                .param("case", caseId.value())
                .update();
    }

    @Override
    public void back(CaseId caseId, UnitId prison, boolean remand, Instant at) {
        jdbc.sql("""
                        insert into app.person_return (case_id, stay_nr, returned_at, before)
                        select c.case_id, (select nr from app.case_stay s where s.case_id = c.case_id order by began_on desc, nr desc limit 1), :at, to_jsonb(c)
                        from app.release_case c where c.case_id = :case
                        """)
                .param("at", Timestamp.from(at))
                .param("case", caseId.value())
                .update();
        answersFrom(caseId, prison, at);
        known.forget(caseId);
        jdbc.sql("""
                        update app.release_case set status = 'OPEN', returned_at = :at, remand = :remand, serving_place = 'PRISON', serving_unit = null,
                            release_date = null, release_type = null, release_certainty = null, date_known_on = null, two_thirds_on = null,
                            profile = 'REMAND_OPEN', gate_watched_at = null
                        where case_id = :case and status = 'RELEASED'
                        """)
                .param("at", Timestamp.from(at))
                .param("remand", remand)
                .param("case", caseId.value())
                .update();
    }

    @Override
    public boolean cameBackBy(CaseId caseId, String source, String stayId) {
        return jdbc.sql("""
                        select exists (select 1 from app.release_case c join app.person_return r on r.case_id = c.case_id and r.returned_at = c.returned_at
                            join app.case_stay s on s.case_id = c.case_id and s.nr = r.stay_nr
                            where c.case_id = :case and c.status = 'OPEN' and c.prison_since = r.returned_at and r.undone_at is null
                              and s.source = :source and s.stay_id = :stay)
                        """)
                .param("case", caseId.value())
                .param("source", source)
                .param("stay", stayId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public UnitId neverBack(CaseId caseId, Instant at) {
        UnitId prison = jdbc.sql("""
                        select r.before ->> 'prison_unit' from app.release_case c join app.person_return r using (case_id, returned_at)
                        where c.case_id = :case and c.status = 'OPEN' and r.undone_at is null
                        """)
                .param("case", caseId.value())
                .query((rs, n) -> new UnitId(rs.getString(1)))
                .single();
        answersFrom(caseId, prison, at);
        known.forget(caseId);
        jdbc.sql("""
                        delete from app.stay_location l using app.release_case c
                        join app.person_return r on r.case_id = c.case_id and r.returned_at = c.returned_at
                        left join app.case_stay s on s.case_id = c.case_id and s.nr = r.stay_nr
                        where c.case_id = :case and l.case_id = c.case_id and (l.until is null
                            or l.since >= greatest(s.began_on, (c.released_at at time zone 'Europe/Oslo')::date))
                        """).param("case", caseId.value()).update();
        jdbc.sql("""
                        with undone as (
                            update app.person_return r set undone_at = :at from app.release_case c
                            where c.case_id = :case and r.case_id = c.case_id and r.returned_at = c.returned_at and r.undone_at is null
                            returning r.case_id, r.before)
                        update app.release_case c set status = 'RELEASED', returned_at = b.returned_at, remand = b.remand,
                            serving_place = b.serving_place, serving_unit = b.serving_unit, release_date = b.release_date,
                            release_type = b.release_type, release_certainty = b.release_certainty, date_known_on = b.date_known_on,
                            two_thirds_on = b.two_thirds_on, profile = b.profile, gate_watched_at = b.gate_watched_at
                        from undone, jsonb_populate_record(null::app.release_case, undone.before) b where c.case_id = undone.case_id
                        """)
                .param("at", Timestamp.from(at))
                .param("case", caseId.value())
                .update();
        return prison;
    }

    @Override
    public void answersFrom(CaseId caseId, UnitId prison, Instant at) {
        CaseFacts before = cases.facts(caseId);
        known.forget(caseId);
        jdbc.sql("""
                        with moved as (
                            update app.release_case set prison_unit = :to, prison_since = :at, transfer_to = null, transfer_on = null
                            where case_id = :case returning case_id)
                        update app.life_area a set carried_by = app.same_office(a.carried_by, :from, :to), carried_since = :at
                        from moved where a.case_id = moved.case_id and app.same_office(a.carried_by, :from, :to) <> a.carried_by
                        """)
                .param("to", prison.value())
                .param("from", before.prison().value())
                .param("at", Timestamp.from(at))
                .param("case", caseId.value())
                .update();
    }
}
