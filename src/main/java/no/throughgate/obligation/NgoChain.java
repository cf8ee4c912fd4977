package no.throughgate.obligation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The organisations in the order in which they are asked: the person's own order first, then the others that serve the
 * place. A no, a silence or a cancellation moves to the next; nobody is left without having asked them all.
 */
@Component
public class NgoChain {

    private final Cases cases;
    private final Directory directory;
    private final JdbcClient jdbc;

    NgoChain(Cases cases, Directory directory, JdbcClient jdbc) {
        this.cases = cases;
        this.directory = directory;
        this.jdbc = jdbc;
    }

    /** The person has chosen: asking begins anew with the first of them. What does not exist is left out. */
    public void wished(CaseId caseId, List<UnitId> ranked, Instant at) {
        jdbc.sql("""
                        insert into app.ngo_wish (case_id, ranked, wished_at) values (:case, :ranked, :at)
                        on conflict (case_id) do update set ranked = excluded.ranked, wished_at = excluded.wished_at
                        """)
                .param("case", caseId.value())
                .param(
                        "ranked",
                        ranked.stream()
                                .filter(directory::exists)
                                .distinct()
                                .map(UnitId::value)
                                .toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .update();
        next(caseId);
    }

    /** @return false if the chain has come to its end: then nobody is asked */
    public boolean next(CaseId caseId) {
        Optional<UnitId> ngo = notYetAsked(caseId);
        cases.setNgo(caseId, ngo, ngo.map(order(caseId)::indexOf).orElse(0), false);
        return ngo.isPresent();
    }

    /** Who comes next, to walk beside the person or to be at the gate instead of somebody who cancelled. */
    public Optional<UnitId> notYetAsked(CaseId caseId) {
        Set<UnitId> asked = asked(caseId);
        return order(caseId).stream().filter(ngo -> !asked.contains(ngo)).findFirst();
    }

    private List<UnitId> order(CaseId caseId) {
        CaseFacts facts = cases.facts(caseId);
        var order = new LinkedHashSet<UnitId>();
        jdbc.sql("select unnest(ranked) from app.ngo_wish where case_id = :case")
                .param("case", caseId.value())
                .query(String.class)
                .list()
                .forEach(ngo -> order.add(new UnitId(ngo)));
        order.removeIf(ngo -> !directory.exists(ngo));
        facts.municipality().ifPresent(code -> order.addAll(directory.ngosFor(code)));
        return new ArrayList<>(order);
    }

    /** Since the person last chose. */
    private Set<UnitId> asked(CaseId caseId) {
        return new LinkedHashSet<>(jdbc.sql("""
                        select distinct o.receiver_unit from app.obligation o left join app.ngo_wish w using (case_id)
                        where o.case_id = :case and o.kind in ('acceptCompanionship', 'takeOverGateSlot')
                            and o.offered_at >= coalesce(w.wished_at, '-infinity')
                        """)
                .param("case", caseId.value())
                .query((rs, n) -> new UnitId(rs.getString(1)))
                .list());
    }
}
