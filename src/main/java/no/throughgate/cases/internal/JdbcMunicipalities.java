package no.throughgate.cases.internal;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Municipalities;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.UnitId;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class JdbcMunicipalities implements Municipalities {

    private final JdbcClient jdbc;
    private final Cases cases;
    private final SettledMunicipalities settled;
    private final Timeline timeline;

    JdbcMunicipalities(JdbcClient jdbc, Cases cases, SettledMunicipalities settled, Timeline timeline) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.settled = settled;
        this.timeline = timeline;
    }

    @Override
    public void settle(Settlement s) {
        // First the old one ends, so that the move that follows is the answer to the question and does not raise it
        // anew.
        settled.end(s.caseId(), s.at());
        cases.setMunicipalityAfter(s.caseId(), s.code());
        jdbc.sql("""
                        insert into app.municipality_settlement (case_id, municipality, settled_by, basis, reference, answer, settled_at)
                        values (:case, :code, :by, :basis, :reference, :answer, :at)
                        """)
                .param("case", s.caseId().value())
                .param("code", s.code())
                .param("by", s.by().name())
                .param("basis", s.basis(), Types.VARCHAR)
                .param("reference", s.reference(), Types.VARCHAR)
                .param("answer", s.answer().value())
                .param("at", Timestamp.from(s.at()))
                .update();
        jdbc.sql("""
                        update app.municipality_dispute set settled_at = :at, settled_by = :by, municipality = :code
                        where case_id = :case and settled_at is null
                        """)
                .param("case", s.caseId().value())
                .param("code", s.code())
                .param("by", s.by().name())
                .param("at", Timestamp.from(s.at()))
                .update();
        settled.takeOver(s.caseId(), s.code(), s.at());
        timeline.record(Entry.bySystem(
                s.caseId(), s.at(), "municipality.settled", Map.of("to", s.code(), "by", s.by().name())));
    }

    @Override
    public boolean carryOver(CaseId caseId, CaseId earlier, Instant at) {
        Optional<String> code = jdbc.sql("""
                        insert into app.municipality_settlement (case_id, municipality, settled_by, basis, reference, answer, settled_at)
                        select c.case_id, s.municipality, s.settled_by, s.basis, s.reference, s.answer, :at
                        from app.release_case c join app.municipality_settlement s on s.case_id = :earlier and s.ended_at is null
                            and s.municipality = coalesce(c.municipality_after, c.municipality_before)
                        where c.case_id = :case
                            and not exists (select 1 from app.municipality_settlement own where own.case_id = c.case_id)
                        returning municipality
                        """)
                .param("at", Timestamp.from(at))
                .param("earlier", earlier.value())
                .param("case", caseId.value())
                .query(String.class)
                .optional();
        code.ifPresent(municipality -> {
            cases.setMunicipalityAfter(caseId, municipality);
            timeline.record(Entry.bySystem(
                    caseId, at, "municipality.carriedOver", Map.of("to", municipality, "earlier", earlier.value())));
        });
        return code.isPresent();
    }

    @Override
    public void dispute(CaseId caseId, List<String> refusedBy, Instant at) {
        CaseFacts facts = cases.lock(caseId);
        Optional<String> interim = settled.last(caseId)
                .or(() -> Optional.ofNullable(facts.municipalityBefore()))
                .or(() -> refusedBy.stream().findFirst())
                .or(facts::municipality);
        int opened = jdbc.sql("""
                        insert into app.municipality_dispute (case_id, because, refused_by, interim_municipality, opened_at)
                        values (:case, :because, :refused, :interim, :at)
                        on conflict (case_id) where settled_at is null do nothing
                        """)
                .param("case", caseId.value())
                .param("because", refusedBy.isEmpty() ? "SILENCE" : "REFUSED")
                .param("refused", refusedBy.toArray(String[]::new))
                .param("interim", interim.orElse(null), Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .update();
        if (opened > 0) {
            timeline.record(Entry.bySystem(caseId, at, "municipality.disputed", Map.of("to", interim.orElse(""))));
            interim.ifPresent(code -> cases.setMunicipalityAfter(caseId, code));
        }
    }

    @Override
    public boolean disputed(CaseId caseId) {
        return jdbc.sql(
                        "select exists (select 1 from app.municipality_dispute where case_id = :case and settled_at is null)")
                .param("case", caseId.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void actsMeanwhile(CaseId caseId, UnitId unit, Instant at) {
        jdbc.sql("""
                        update app.municipality_dispute set interim_unit = :unit, interim_since = :at
                        where case_id = :case and settled_at is null
                        """)
                .param("unit", unit.value())
                .param("at", Timestamp.from(at))
                .param("case", caseId.value())
                .update();
        cases.setOutsideOwner(caseId, unit, at);
    }
}
