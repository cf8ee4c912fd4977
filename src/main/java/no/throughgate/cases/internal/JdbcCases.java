package no.throughgate.cases.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Correction;
import no.throughgate.cases.MunicipalityChange;
import no.throughgate.cases.Need;
import no.throughgate.cases.OpenCase;
import no.throughgate.cases.PersonVault;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ServingPlace;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.Profile;
import no.throughgate.kernel.UnitId;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class JdbcCases implements Cases {

    private final JdbcClient jdbc;
    private final FactsInTransaction known;
    private final PersonVault vault;
    private final Openings openings;
    private final Corrections corrections;
    private final Endings endings;
    private final ObjectProvider<MunicipalityChange> followers;
    private final Timeline timeline;
    private final MovableClock clock;

    JdbcCases(
            JdbcClient jdbc,
            FactsInTransaction known,
            PersonVault vault,
            Openings openings,
            Corrections corrections,
            Endings endings,
            ObjectProvider<MunicipalityChange> followers,
            Timeline timeline,
            MovableClock clock) {
        this.jdbc = jdbc;
        this.known = known;
        this.vault = vault;
        this.openings = openings;
        this.corrections = corrections;
        this.endings = endings;
        this.followers = followers;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public CaseId open(OpenCase stay) {
        return find(stay.source(), stay.stayId()).orElseGet(() -> openings.open(stay));
    }

    @Override
    public CaseFacts facts(CaseId caseId) {
        return known.get(caseId, id -> read(id, ""));
    }

    @Override
    public void correct(CaseId caseId, Correction said) {
        mayMove(caseId, () -> corrections.take(facts(caseId), said));
    }

    @Override
    public CaseFacts lock(CaseId caseId) {
        known.forget(caseId);
        return known.get(caseId, id -> read(id, " for no key update"));
    }

    private CaseFacts read(CaseId caseId, String lock) {
        return caseId.isMatter() ? readMatter(caseId, lock) : readRelease(caseId, lock);
    }

    private CaseFacts readMatter(CaseId caseId, String lock) {
        return jdbc.sql("select " + FactsRow.OF_MATTER + " from app.matter m where m.case_id = :case" + lock)
                .param("case", caseId.value())
                .query(FactsRow::readMatter)
                .optional()
                .orElseThrow(() -> Problem.notFound("case.notFound"));
    }

    private CaseFacts readRelease(CaseId caseId, String lock) {
        return jdbc.sql("select " + FactsRow.COLUMNS + " from app.release_case c where c.case_id = :case" + lock)
                .param("case", caseId.value())
                .query(FactsRow::read)
                .optional()
                .orElseThrow(() -> Problem.notFound("case.notFound"));
    }

    @Override
    public Optional<CaseId> find(String source, String stayId) {
        return jdbc.sql("select case_id from app.case_stay where source = :source and stay_id = :stay")
                .param("source", source)
                .param("stay", stayId)
                .query(String.class)
                .optional()
                .map(CaseId::new);
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
    public String language(CaseId caseId) {
        return jdbc.sql(
                        "select p.language from app.release_case join person.person p using (person_id) where case_id = :case")
                .param("case", caseId.value())
                .query(String.class)
                .single();
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
    public void setTwoThirds(CaseId caseId, @Nullable LocalDate day) {
        known.forget(caseId);
        jdbc.sql("update app.release_case set two_thirds_on = :day where case_id = :case")
                .param("day", day, java.sql.Types.DATE)
                .param("case", caseId.value())
                .update();
    }

    @Override
    public void setServing(CaseId caseId, ServingPlace place, @Nullable UnitId unit, Instant at) {
        known.forget(caseId);
        jdbc.sql("""
                        update app.release_case set serving_place = :place, serving_unit = :unit, serving_since = :at where case_id = :case
                        """)
                .param("place", place.name())
                .param("unit", unit == null ? null : unit.value(), java.sql.Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .param("case", caseId.value())
                .update();
    }

    @Override
    public void setMunicipalityAfter(CaseId caseId, String code) {
        mayMove(caseId, () -> set("municipality_after = :value", caseId, code));
    }

    /** Who belongs to another municipality afterwards has other offices, and they must hear of it. */
    private void mayMove(CaseId caseId, Runnable change) {
        CaseFacts before = facts(caseId);
        change.run();
        CaseFacts after = facts(caseId);
        if (!before.municipality().equals(after.municipality())) {
            timeline.record(Entry.bySystem(
                    caseId,
                    clock.instant(),
                    "municipality.changed",
                    Map.of(
                            "from", before.municipality().orElse(""),
                            "to", after.municipality().orElse(""))));
            followers.orderedStream().forEach(follower -> follower.happened(before, after));
        }
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
    public void setWorkflow(CaseId caseId, String workflowId) {
        set("workflow_id = :value", caseId, workflowId);
    }

    @Override
    public void setClock(CaseId caseId, Instant due) {
        known.forget(caseId);
        jdbc.sql("update app.%s set clock_due_at = :due where case_id = :case"
                        .formatted(caseId.isMatter() ? "matter" : "release_case"))
                .param("due", Timestamp.from(due))
                .param("case", caseId.value())
                .update();
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
        // What is known is changed, what was known when is kept: figures of a past day ask for it.
        jdbc.sql("""
                        with changed as (
                            update app.life_area set need = :need where case_id = :case and area = :area and need <> :need
                            returning case_id, area, need)
                        insert into app.life_area_need (case_id, area, need, at) select case_id, area, need, :at from changed
                        """)
                .param("at", Timestamp.from(clock.instant()))
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
    public void layDown(CaseId caseId, LifeArea area, UnitId owner) {
        jdbc.sql(
                        "update app.life_area set carried_by = null, carried_since = null where case_id = :case and area = :area and carried_by = :owner")
                .param("case", caseId.value())
                .param("area", area.name())
                .param("owner", owner.value())
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
    public void setOutcome(CaseId caseId, String outcome) {
        set("outcome = :value", caseId, outcome);
    }

    @Override
    public void annul(CaseId caseId, String reason) {
        if (lock(caseId).open()) {
            endings.annul(caseId, reason);
            known.forget(caseId);
        }
    }

    @Override
    public void released(CaseId caseId, Instant at) {
        endings.released(caseId, at);
        known.forget(caseId);
    }

    @Override
    public void closed(CaseId caseId, Instant at) {
        endings.closed(caseId, at);
        known.forget(caseId);
    }
}
