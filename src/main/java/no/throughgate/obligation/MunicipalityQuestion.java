package no.throughgate.obligation;

import java.util.Collection;
import java.util.List;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Municipalities;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.notice.Notice;
import no.throughgate.notice.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose person is it? What has been answered to that question since it was last settled, and what follows when nobody takes it. */
@Component
@Transactional
public class MunicipalityQuestion {

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Municipalities municipalities;
    private final Directory directory;
    private final Notices notices;
    private final MovableClock clock;

    MunicipalityQuestion(
            JdbcClient jdbc,
            Cases cases,
            Municipalities municipalities,
            Directory directory,
            Notices notices,
            MovableClock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.municipalities = municipalities;
        this.directory = directory;
        this.notices = notices;
        this.clock = clock;
    }

    /** Codes in the order of their noes, one for each no; who only lacked information has not said no. */
    public List<String> refusedBy(CaseId caseId) {
        return jdbc.sql("""
                        select split_part(receiver_unit, '/', 3) from app.obligation
                        where case_id = :case and kind = 'determineMunicipality' and state in ('REJECTED', 'RETURNED')
                          and reason <> 'MISSING_INFO' and receiver_unit like '/municipality/%'
                          and obligation_id > coalesce((select max(answer) from app.municipality_settlement where case_id = :case), 0)
                        order by obligation_id
                        """).param("case", caseId.value()).query(String.class).list();
    }

    /** An interim owner is named, what is open goes to its offices, and who has said no is told. */
    public void dispute(CaseId caseId) {
        List<String> refused = refusedBy(caseId).stream().distinct().toList();
        municipalities.dispute(caseId, refused, clock.instant());
        tell(caseId, "municipalityDisputed", refused);
    }

    /** Tells those who coordinate in these municipalities. */
    public void tell(CaseId caseId, String what, Collection<String> codes) {
        codes.stream()
                .distinct()
                .map(code -> new UnitId("/municipality/" + code + "/coordination"))
                .filter(directory::exists)
                .forEach(unit -> notices.tell(new Notice(caseId, null, what, 0, unit, null, false)));
    }

    /**
     * The person will go somewhere else than planned: the case moves at once, and that municipality is asked.
     *
     * @throws Problem if there is no such municipality, the case belongs there already, has ended or is in dispute
     */
    public void goesTo(CaseId caseId, String code) {
        CaseFacts facts = cases.lock(caseId);
        if (!facts.open()) {
            throw Problem.conflict("case.municipality.closed");
        }
        if (directory.findMunicipality(code, Oslo.dateOf(clock.instant())).isEmpty()) {
            throw Problem.invalid("obligation.municipality.unknown");
        }
        if (facts.municipality().filter(code::equals).isPresent()) {
            throw Problem.conflict("case.municipality.same");
        }
        if (municipalities.disputed(caseId)) {
            throw Problem.conflict("case.municipality.disputed");
        }
        cases.setMunicipalityAfter(caseId, code);
    }
}
