package no.throughgate.cases.internal;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Map;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Correction;
import no.throughgate.cases.PersonVault;
import no.throughgate.cases.SentenceRules;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes what a source says of a stay later; what it does not mention stays. */
@Component
class Corrections {

    private final JdbcClient jdbc;
    private final FactsInTransaction known;
    private final PersonVault vault;
    private final Timeline timeline;
    private final MovableClock clock;
    private final SentenceRules sentences;

    Corrections(
            JdbcClient jdbc,
            FactsInTransaction known,
            PersonVault vault,
            Timeline timeline,
            MovableClock clock,
            @Lazy SentenceRules sentences) {
        this.jdbc = jdbc;
        this.known = known;
        this.vault = vault;
        this.timeline = timeline;
        this.clock = clock;
        this.sentences = sentences;
    }

    void take(CaseFacts before, Correction said) {
        CaseId caseId = before.caseId();
        known.forget(caseId);
        int changed = jdbc.sql("""
                        update app.release_case set admitted_on = coalesce(:admitted, admitted_on), remand = coalesce(:remand, remand),
                            municipality_before = coalesce(:municipality, municipality_before), two_thirds_on = coalesce(:twoThirds, two_thirds_on)
                        where case_id = :case and (admitted_on, remand, municipality_before, two_thirds_on) is distinct from
                            (coalesce(:admitted, admitted_on), coalesce(:remand, remand), coalesce(:municipality, municipality_before),
                             coalesce(:twoThirds, two_thirds_on))
                        """)
                .param("admitted", said.admittedOn(), Types.DATE)
                .param("remand", said.remand(), Types.BOOLEAN)
                .param("municipality", said.municipalityBefore(), Types.VARCHAR)
                .param("twoThirds", twoThirds(before, said), Types.DATE)
                .param("case", caseId.value())
                .update();
        jdbc.sql("""
                        update person.person p set name = coalesce(:name, name), language = coalesce(:language, language)
                        from app.release_case c where c.case_id = :case and c.person_id = p.person_id
                        """)
                .param("name", said.name() == null ? null : vault.seal(said.name()), Types.BINARY)
                .param("language", said.language(), Types.VARCHAR)
                .param("case", caseId.value())
                .update();
        if (changed > 0) {
            timeline.record(Entry.bySystem(caseId, clock.instant(), "case.corrected", admitted(said)));
        }
    }

    private static Map<String, String> admitted(Correction said) {
        return said.admittedOn() == null
                ? Map.of()
                : Map.of("admitted", said.admittedOn().toString());
    }

    /** As the source says; else, where we have worked it out ourselves, worked out anew from the corrected beginning. */
    private @Nullable LocalDate twoThirds(CaseFacts before, Correction said) {
        var release = before.release();
        if (said.twoThirds() != null || said.admittedOn() == null || release == null || before.twoThirdsOn() == null) {
            return said.twoThirds();
        }
        boolean ours = sentences
                .twoThirds(before.admittedOn(), release)
                .filter(before.twoThirdsOn()::equals)
                .isPresent();
        return ours ? sentences.twoThirds(said.admittedOn(), release).orElse(null) : null;
    }
}
