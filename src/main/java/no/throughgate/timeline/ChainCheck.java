package no.throughgate.timeline;

import java.util.List;
import java.util.Optional;
import no.throughgate.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Recomputes the chain of a history in the database and says where it first does not hold: an entry that was changed,
 * one that is missing, or an end that was cut off.
 */
@Component
public class ChainCheck {

    /** What is wrong with an entry. */
    public enum Fault {
        CHANGED,
        MISSING
    }

    /** @param seq the entry's number in its case, counted from 1 */
    public record Break(CaseId caseId, int seq, Fault fault) {}

    /** Per entry: the number it should have and the hash it should have, given what is stored before it. */
    private static final String FIRST_BREAKS = """
            with told as (
                select case_id, seq, hash, row_number() over w as expected,
                    audit.entry_hash(coalesce(lag(hash) over w, sha256(convert_to(case_id, 'UTF8'))),
                        case_id, seq, at, kind, actor, actor_unit, obligation_id, detail) as computed
                from audit.event %1$s window w as (partition by case_id order by seq)),
            ends as (
                select case_id, coalesce(c.seq, 0) as promised, c.hash as promised_hash, coalesce(t.seq, 0) as seq, t.hash
                from (select * from audit.chain %1$s) c
                full join (select distinct on (case_id) case_id, seq, hash from audit.event %1$s order by case_id, seq desc) t using (case_id)),
            breaks as (
                select case_id, expected as seq, case when seq <> expected then 'MISSING' else 'CHANGED' end as fault
                from told where seq <> expected or hash <> computed
                union all
                select case_id, least(promised, seq) + 1, case when seq < promised then 'MISSING' else 'CHANGED' end from ends where seq <> promised
                union all
                select case_id, seq, 'CHANGED' from ends where seq = promised and seq > 0 and hash <> promised_hash)
            select distinct on (case_id) case_id, seq, fault from breaks order by case_id, seq, fault desc
            """;

    private final JdbcClient jdbc;

    ChainCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first entry of the case that does not hold; empty = the history is whole. */
    public Optional<Break> firstBreak(CaseId caseId) {
        return jdbc.sql(FIRST_BREAKS.formatted("where case_id = :case"))
                .param("case", caseId.value())
                .query((rs, n) -> read(rs.getString("case_id"), rs.getInt("seq"), rs.getString("fault")))
                .optional();
    }

    /** The same for every case; reads the whole history. */
    public List<Break> firstBreaks() {
        return jdbc.sql(FIRST_BREAKS.formatted(""))
                .query((rs, n) -> read(rs.getString("case_id"), rs.getInt("seq"), rs.getString("fault")))
                .list();
    }

    private static Break read(String caseId, int seq, String fault) {
        return new Break(new CaseId(caseId), seq, Fault.valueOf(fault));
    }
}
