package no.throughgate.cases.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Need;
import no.throughgate.cases.OpenCase;
import no.throughgate.cases.PersonVault;
import no.throughgate.cases.PlanningProfiles;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseWorkflow;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.Profile;
import no.throughgate.kernel.UnitId;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class JdbcCases implements Cases {

    private static final String AREAS = String.join(
            ",",
            Arrays.stream(LifeArea.values())
                    .filter(a -> a != LifeArea.GENERAL)
                    .map(Enum::name)
                    .toList());

    private final JdbcClient jdbc;
    private final FactsInTransaction known;
    private final PersonVault vault;
    private final PlanningProfiles profiles;
    private final ReleaseWorkflow workflow;
    private final Timeline timeline;
    private final MovableClock clock;

    JdbcCases(
            JdbcClient jdbc,
            FactsInTransaction known,
            PersonVault vault,
            @Lazy PlanningProfiles profiles,
            @Lazy ReleaseWorkflow workflow,
            Timeline timeline,
            MovableClock clock) {
        this.jdbc = jdbc;
        this.known = known;
        this.vault = vault;
        this.profiles = profiles;
        this.workflow = workflow;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public CaseId open(OpenCase stay) {
        Optional<CaseId> existing = find(stay.source(), stay.stayId());
        if (existing.isPresent()) {
            return existing.get();
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Oslo.ZONE);
        CaseId caseId = insert(stay, now, today);
        // Whoever is inside is the prison's: what the database derives from here on begins with that.
        jdbc.sql("""
                        with areas as (
                            insert into app.life_area (case_id, area, need)
                            select :case, unnest(string_to_array(:areas, ',')), 'UNKNOWN' returning case_id, area)
                        insert into app.life_area_owner (case_id, area, owner_unit, since)
                        select case_id, area, :prison, :now from areas
                        """)
                .param("case", caseId.value())
                .param("areas", AREAS)
                .param("prison", stay.prison().value())
                .param("now", Timestamp.from(now))
                .update();
        timeline.record(Entry.bySystem(caseId, now, "case.opened", Map.of("source", stay.source())));
        set("workflow_id = :value", caseId, workflow.start(caseId));
        return caseId;
    }

    private CaseId insert(OpenCase stay, Instant now, LocalDate today) {
        Profile profile = profiles.profileFor(stay.releaseDate()
                .map(r -> OptionalLong.of(r.date().toEpochDay() - today.toEpochDay()))
                .orElse(OptionalLong.empty()));
        var release = stay.releaseDate();
        String id = jdbc.sql("""
                        insert into app.release_case (case_id, person_id, prison_unit, stay_source, stay_id, admitted_on, opened_at, remand,
                            release_date, first_release_date, release_type, release_certainty, date_known_on, two_thirds_on, profile,
                            municipality_before, status)
                        values (format('TG-%s-%s', :year, lpad(nextval('app.case_number')::text, 6, '0')), :person, :prison, :source, :stay,
                            :admitted, :now, :remand, :release, :release, :type, :certainty, :known, :twoThirds, :profile, :municipality, 'OPEN')
                        returning case_id
                        """)
                .param("year", today.getYear())
                .param("person", person(stay))
                .param("prison", stay.prison().value())
                .param("source", stay.source())
                .param("stay", stay.stayId())
                .param("admitted", stay.admittedOn())
                .param("now", Timestamp.from(now))
                .param("remand", stay.remand())
                .param("release", release.map(ReleaseDate::date).orElse(null), java.sql.Types.DATE)
                .param("type", release.map(r -> r.type().name()).orElse(null), java.sql.Types.VARCHAR)
                .param("certainty", release.map(r -> r.certainty().name()).orElse(null), java.sql.Types.VARCHAR)
                .param("known", release.map(r -> today).orElse(null), java.sql.Types.DATE)
                .param("twoThirds", stay.twoThirds(), java.sql.Types.DATE)
                .param("profile", profile.name())
                .param("municipality", stay.municipalityBefore(), java.sql.Types.VARCHAR)
                .query(String.class)
                .single();
        return new CaseId(id);
    }

    private long person(OpenCase stay) {
        var p = stay.person();
        return jdbc.sql("""
                        insert into person.person (national_id, national_id_hash, name, birth_year, sex, language)
                        values (:id, :hash, :name, :year, :sex, :language)
                        on conflict (national_id_hash) do update set name = excluded.name
                        returning person_id
                        """)
                .param("id", vault.seal(p.nationalId()))
                .param("hash", vault.fingerprint(p.nationalId()))
                .param("name", vault.seal(p.name()))
                .param("year", p.birthYear(), java.sql.Types.SMALLINT)
                .param("sex", p.sex(), java.sql.Types.VARCHAR)
                .param("language", p.language())
                .query(Long.class)
                .single();
    }

    @Override
    public CaseFacts facts(CaseId caseId) {
        return known.get(caseId, id -> read(id, ""));
    }

    @Override
    public CaseFacts lock(CaseId caseId) {
        known.forget(caseId);
        return known.get(caseId, id -> read(id, " for no key update"));
    }

    private CaseFacts read(CaseId caseId, String lock) {
        return jdbc.sql("select " + FactsRow.COLUMNS + " from app.release_case c where c.case_id = :case" + lock)
                .param("case", caseId.value())
                .query(FactsRow::read)
                .optional()
                .orElseThrow(() -> Problem.notFound("case.notFound"));
    }

    @Override
    public Optional<CaseId> find(String source, String stayId) {
        return jdbc.sql("select case_id from app.release_case where stay_source = :source and stay_id = :stay")
                .param("source", source)
                .param("stay", stayId)
                .query(String.class)
                .optional()
                .map(CaseId::new);
    }

    @Override
    public void annul(CaseId caseId, String reason) {
        known.forget(caseId);
        CaseFacts facts = lock(caseId);
        if (!facts.open()) {
            return;
        }
        Instant now = clock.instant();
        workflow.annul(caseId);
        jdbc.sql(
                        "update app.release_case set status = 'ANNULLED', closed_at = :now, outcome = :reason where case_id = :case")
                .param("now", Timestamp.from(now))
                .param("reason", reason)
                .param("case", caseId.value())
                .update();
        timeline.record(Entry.bySystem(caseId, now, "case.annulled", Map.of("reason", reason)));
    }

    @Override
    public Map<CaseId, String> names(Collection<CaseId> cases) {
        Map<CaseId, String> names = new HashMap<>();
        jdbc.sql("""
                        select c.case_id, p.name from app.release_case c join person.person p using (person_id)
                        where c.case_id = any(:cases)
                        """)
                .param("cases", cases.stream().map(CaseId::value).toArray(String[]::new))
                .query(rs -> {
                    names.put(new CaseId(rs.getString("case_id")), vault.open(rs.getBytes("name")));
                });
        return names;
    }

    @Override
    public void setRelease(CaseId caseId, ReleaseDate release, LocalDate knownOn, Profile profile) {
        known.forget(caseId);
        jdbc.sql("""
                        update app.release_case set release_date = :date, first_release_date = coalesce(first_release_date, :date),
                            release_type = :type, release_certainty = :certainty, date_known_on = coalesce(date_known_on, :known), profile = :profile
                        where case_id = :case
                        """)
                .param("date", release.date())
                .param("type", release.type().name())
                .param("certainty", release.certainty().name())
                .param("known", knownOn)
                .param("profile", profile.name())
                .param("case", caseId.value())
                .update();
    }

    @Override
    public void setMunicipalityAfter(CaseId caseId, String code) {
        set("municipality_after = :value", caseId, code);
    }

    @Override
    public void setNgo(CaseId caseId, Optional<UnitId> ngo, int rank, boolean accepted) {
        known.forget(caseId);
        jdbc.sql(
                        "update app.release_case set ngo_unit = :ngo, ngo_rank = :rank, ngo_accepted = :accepted where case_id = :case")
                .param("ngo", ngo.map(UnitId::value).orElse(null), java.sql.Types.VARCHAR)
                .param("rank", rank)
                .param("accepted", accepted)
                .param("case", caseId.value())
                .update();
    }

    @Override
    public int ngoRank(CaseId caseId) {
        return jdbc.sql("select ngo_rank from app.release_case where case_id = :case")
                .param("case", caseId.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public void setClock(CaseId caseId, Instant due) {
        set("clock_due_at = :value", caseId, Timestamp.from(due));
    }

    private void set(String assignment, CaseId caseId, Object value) {
        known.forget(caseId);
        jdbc.sql("update app.release_case set " + assignment + " where case_id = :case")
                .param("value", value)
                .param("case", caseId.value())
                .update();
    }

    @Override
    public void setNeed(CaseId caseId, LifeArea area, Need need) {
        jdbc.sql("update app.life_area set need = :need where case_id = :case and area = :area")
                .param("need", need.name())
                .param("case", caseId.value())
                .param("area", area.name())
                .update();
    }

    @Override
    public void carryOn(CaseId caseId, LifeArea area, UnitId owner, Instant at) {
        if (area == LifeArea.GENERAL) {
            return;
        }
        jdbc.sql(
                        "update app.life_area set carried_by = :owner, carried_since = :at where case_id = :case and area = :area")
                .param("case", caseId.value())
                .param("area", area.name())
                .param("owner", owner.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public void setOutsideOwner(CaseId caseId, UnitId owner, Instant at) {
        known.forget(caseId);
        jdbc.sql("update app.release_case set outside_owner = :owner, outside_owner_since = :at where case_id = :case")
                .param("owner", owner.value())
                .param("at", Timestamp.from(at))
                .param("case", caseId.value())
                .update();
    }

    @Override
    public void released(CaseId caseId, Instant at) {
        known.forget(caseId);
        jdbc.sql("""
                        update app.release_case set status = 'RELEASED', released_at = :at where case_id = :case and status = 'OPEN'
                        """)
                .param("at", Timestamp.from(at))
                .param("case", caseId.value())
                .update();
        timeline.record(Entry.bySystem(caseId, at, "release.recorded", Map.of()));
    }

    @Override
    public void setOutcome(CaseId caseId, String outcome) {
        set("outcome = :value", caseId, outcome);
    }

    @Override
    public void closed(CaseId caseId, Instant at) {
        known.forget(caseId);
        String outcome = jdbc.sql("""
                        update app.release_case set status = 'CLOSED', closed_at = :at, outcome = coalesce(outcome, 'UNANSWERED')
                        where case_id = :case and closed_at is null returning outcome
                        """)
                .param("at", Timestamp.from(at))
                .param("case", caseId.value())
                .query(String.class)
                .single();
        timeline.record(Entry.bySystem(caseId, at, "case.closed", Map.of("outcome", outcome)));
    }
}
