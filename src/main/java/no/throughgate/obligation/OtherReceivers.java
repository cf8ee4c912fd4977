package no.throughgate.obligation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whom the coordinator can ask after a drawn refusal or return, and whom the coordinator has chosen. A choice knows the no it
 * answers: several questions of a case may wait for one at the same time.
 */
@Component
public class OtherReceivers implements FormOptions {

    public static final String OF_THE_MUNICIPALITY = "chooseOtherMunicipality";

    /** Each choice and the question it answers, as the models draw it. */
    private static final Map<String, String> QUESTIONS =
            Map.of("chooseOtherReceiver", "decideHome", OF_THE_MUNICIPALITY, "determineMunicipality");

    private final JdbcClient jdbc;

    OtherReceivers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static Set<String> choices() {
        return QUESTIONS.keySet();
    }

    @Override
    public Set<String> kinds() {
        return choices();
    }

    /** The no that a choice about to be born answers: the question's last; empty for anything but a choice. */
    public Optional<ObligationId> answeredBy(CaseId caseId, String choice) {
        return Optional.ofNullable(QUESTIONS.get(choice)).flatMap(question -> jdbc.sql("""
                        select obligation_id from app.obligation
                        where case_id = :case and kind = :kind and (state in ('REJECTED', 'RETURNED') or reason = 'ACCESS_ENDED')
                        order by obligation_id desc limit 1
                        """)
                .param("case", caseId.value())
                .param("kind", question)
                .query((rs, n) -> new ObligationId(rs.getLong(1)))
                .optional());
    }

    /**
     * Units of the same agency as the one whose no asked for this choice, by name, without those that have said no to it or
     * given it back.
     *
     * @return path to name; empty for anything but a choice
     */
    @Override
    public Map<String, String> fitting(ObligationId choice) {
        Map<String, String> units = new LinkedHashMap<>();
        jdbc.sql("""
                        select u.unit_id, u.name from app.obligation o
                        join app.obligation no on no.obligation_id = o.because_of
                        join app.unit asked on asked.unit_id = no.receiver_unit
                        join app.unit u on u.agency = asked.agency and u.active
                        where o.obligation_id = :id and not exists (select 1 from app.obligation b
                            where b.case_id = no.case_id and b.kind = no.kind and b.receiver_unit = u.unit_id
                                and (b.state in ('REJECTED', 'RETURNED') or b.reason = 'ACCESS_ENDED'))
                        order by u.name
                        """).param("id", choice.value()).query(rs -> {
            units.put(rs.getString("unit_id"), rs.getString("name"));
        });
        return units;
    }

    /** Who was chosen since this kind was last refused in the case; empty if nobody had to choose, or nobody was left to. */
    public Optional<UnitId> since(CaseId caseId, String kind) {
        return jdbc.sql("""
                        select case when r.data ->> 'otherReceiver' = 'true' then r.data ->> 'receiver' end as receiver
                        from app.obligation o left join app.obligation_result r using (obligation_id)
                        where o.because_of = (select max(b.obligation_id) from app.obligation b where b.case_id = :case and b.kind = :kind)
                            and o.state = 'DONE'
                        order by o.obligation_id desc limit 1
                        """)
                .param("case", caseId.value())
                .param("kind", kind)
                .query((rs, n) -> Optional.ofNullable(rs.getString("receiver")).map(UnitId::new))
                .optional()
                .flatMap(unit -> unit);
    }
}
