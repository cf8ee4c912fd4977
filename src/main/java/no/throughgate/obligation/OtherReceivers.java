package no.throughgate.obligation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom the coordinator can ask after a drawn refusal (chooseOtherReceiver), and whom the coordinator has chosen. */
@Component
public class OtherReceivers {

    public static final String CHOICE = "chooseOtherReceiver";

    private final JdbcClient jdbc;

    OtherReceivers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Units of the same agency as the one whose no asked for this choice, by name, without those that have said no to it.
     *
     * @return path to name; empty for anything but a choice
     */
    public Map<String, String> fitting(ObligationId choice) {
        Map<String, String> units = new LinkedHashMap<>();
        jdbc.sql("""
                        with refused as (
                            select r.case_id, r.kind, u.agency from app.obligation o
                            join app.obligation r on r.case_id = o.case_id and r.obligation_id < o.obligation_id and r.state = 'REJECTED'
                            join app.unit u on u.unit_id = r.receiver_unit
                            where o.obligation_id = :id and o.kind = :choice
                            order by r.closed_at desc, r.obligation_id desc limit 1)
                        select u.unit_id, u.name from refused r join app.unit u on u.agency = r.agency and u.active
                        where not exists (select 1 from app.obligation b
                            where b.case_id = r.case_id and b.kind = r.kind and b.state = 'REJECTED' and b.receiver_unit = u.unit_id)
                        order by u.name
                        """).param("id", choice.value()).param("choice", CHOICE).query(rs -> {
            units.put(rs.getString("unit_id"), rs.getString("name"));
        });
        return units;
    }

    /** @param unit empty: nobody else, the coordinator keeps it */
    public record Chosen(Optional<UnitId> unit) {}

    /** What was chosen since this kind was last refused in the case; empty if nobody had to choose. */
    public Optional<Chosen> since(CaseId caseId, String kind) {
        return jdbc.sql("""
                        select case when r.data ->> 'otherReceiver' = 'true' then r.data ->> 'receiver' end as receiver
                        from app.obligation o left join app.obligation_result r using (obligation_id)
                        where o.case_id = :case and o.kind = :choice and o.state = 'DONE'
                            and o.obligation_id > (select max(b.obligation_id) from app.obligation b where b.case_id = :case and b.kind = :kind)
                        order by o.closed_at desc, o.obligation_id desc limit 1
                        """)
                .param("case", caseId.value())
                .param("choice", CHOICE)
                .param("kind", kind)
                .query((rs, n) ->
                        new Chosen(Optional.ofNullable(rs.getString("receiver")).map(UnitId::new)))
                .optional();
    }
}
