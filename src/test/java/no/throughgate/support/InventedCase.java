package no.throughgate.support;

import no.throughgate.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row of a case for tests of rooms that only need there to be one. */
public final class InventedCase {

    private InventedCase() {}

    public static CaseId insert(JdbcClient jdbc, int number, String prison) {
        CaseId caseId = CaseId.of(2026, number);
        jdbc.sql("""
                        with p as (
                            insert into person.person (national_id, national_id_hash, name)
                            values ('sealed', sha256(convert_to(?, 'UTF8')), 'sealed') returning person_id)
                        insert into app.release_case
                            (case_id, person_id, prison_unit, stay_source, stay_id, admitted_on, opened_at, profile, status)
                        select ?, person_id, ?, 'TEST', ?, date '2026-01-05', timestamptz '2026-01-05 08:00+01', 'REMAND_OPEN', 'OPEN'
                        from p
                        """)
                .params(caseId.value(), caseId.value(), prison, caseId.value())
                .update();
        return caseId;
    }
}
