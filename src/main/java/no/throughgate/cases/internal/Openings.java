package no.throughgate.cases.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import no.throughgate.cases.OpenCase;
import no.throughgate.cases.PersonVault;
import no.throughgate.cases.PlanningProfiles;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseWorkflow;
import no.throughgate.cases.SentenceRules;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Profile;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a case begins: the person sealed, the case and its life areas written, the workflow started. */
@Component
class Openings {

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
    private final SentenceRules sentences;
    private final ReleaseWorkflow workflow;
    private final Timeline timeline;
    private final MovableClock clock;

    Openings(
            JdbcClient jdbc,
            FactsInTransaction known,
            PersonVault vault,
            @Lazy PlanningProfiles profiles,
            @Lazy SentenceRules sentences,
            @Lazy ReleaseWorkflow workflow,
            Timeline timeline,
            MovableClock clock) {
        this.jdbc = jdbc;
        this.known = known;
        this.vault = vault;
        this.profiles = profiles;
        this.sentences = sentences;
        this.workflow = workflow;
        this.timeline = timeline;
        this.clock = clock;
    }

    CaseId open(OpenCase stay) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Oslo.ZONE);
        CaseId caseId = insert(stay, now, today);
        // Whoever is inside is the prison's: what the database derives from here on begins with that.
        jdbc.sql("""
                        with areas as (
                            insert into app.life_area (case_id, area, need)
                            select c.case_id, a.area, coalesce(nullif(e.need, 'SETTLED'), 'UNKNOWN')
                            from app.release_case c cross join unnest(string_to_array(:areas, ',')) as a(area)
                            left join app.life_area e on e.case_id = c.earlier_case and e.area = a.area
                            where c.case_id = :case returning case_id, area, need),
                        needs as (
                            insert into app.life_area_need (case_id, area, need, at)
                            select case_id, area, need, :now from areas where need <> 'UNKNOWN')
                        insert into app.life_area_owner (case_id, area, owner_unit, since)
                        select case_id, area, :prison, :now from areas
                        """)
                .param("case", caseId.value())
                .param("areas", AREAS)
                .param("prison", stay.prison().value())
                .param("now", Timestamp.from(now))
                .update();
        timeline.record(Entry.bySystem(caseId, now, "case.opened", known(stay, today)));
        startWorkflow(caseId);
        return caseId;
    }

    /** What figures of a past day ask of the case, as it was in the beginning. */
    private Map<String, String> known(OpenCase stay, LocalDate today) {
        return Map.of(
                "source",
                stay.source(),
                "prison",
                stay.prison().value(),
                "admitted",
                stay.admittedOn().toString(),
                "profile",
                profile(stay, today).name(),
                "type",
                stay.releaseDate().map(r -> r.type().name()).orElse(""));
    }

    private Profile profile(OpenCase stay, LocalDate today) {
        return profiles.profileFor(stay.releaseDate()
                .map(r -> OptionalLong.of(r.date().toEpochDay() - today.toEpochDay()))
                .orElse(OptionalLong.empty()));
    }

    private void startWorkflow(CaseId caseId) {
        String id = workflow.start(caseId);
        jdbc.sql("update app.release_case set workflow_id = :workflow where case_id = :case")
                .param("workflow", id)
                .param("case", caseId.value())
                .update();
        known.forget(caseId);
    }

    private CaseId insert(OpenCase stay, Instant now, LocalDate today) {
        Profile profile = profile(stay, today);
        var release = stay.releaseDate();
        String id = jdbc.sql("""
                        insert into app.release_case (case_id, person_id, prison_unit, stay_source, stay_id, admitted_on, opened_at, remand,
                            release_date, first_release_date, release_type, release_certainty, date_known_on, two_thirds_on, profile,
                            municipality_before, municipality_after, earlier_case, status)
                        select format('TG-%s-%s', :year, lpad(nextval('app.case_number')::text, 6, '0')), p.person_id, :prison, :source, :stay,
                            cast(:admitted as date), cast(:now as timestamptz), :remand, cast(:release as date), cast(:release as date),
                            cast(:type as text), cast(:certainty as text), cast(:known as date), cast(:twoThirds as date), :profile,
                            cast(:municipality as text), case when cast(:municipality as text) is null then e.municipality end, e.case_id, 'OPEN'
                        from (values (cast(:person as bigint))) as p(person_id) left join lateral (
                            select k.case_id, (select k.municipality_after from app.carry_over_rule r where r.kind = 'determineMunicipality'
                                and k.closed_at > cast(:now as timestamptz) - make_interval(days => r.days_valid)) as municipality
                            from app.release_case k
                            where k.person_id = p.person_id and k.status = 'CLOSED' order by k.opened_at desc limit 1) e on true
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
                .param("twoThirds", twoThirds(stay), java.sql.Types.DATE)
                .param("profile", profile.name())
                .param("municipality", stay.municipalityBefore(), java.sql.Types.VARCHAR)
                .query(String.class)
                .single();
        return new CaseId(id);
    }

    /** As the prison says; else as the sentence rules count it. */
    private @Nullable LocalDate twoThirds(OpenCase stay) {
        return Optional.ofNullable(stay.twoThirds())
                .or(() -> stay.releaseDate().flatMap(release -> sentences.twoThirds(stay.admittedOn(), release)))
                .orElse(null);
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
}
