package no.throughgate.web.paper;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Visibility;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Oslo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the case knows for the paper, as far as whoever prints it may see it. */
@Component
class PaperAnswers {

    static final List<String> GATE = List.of(
            "nameGateSlot",
            "confirmGateSlot",
            "takeOverGateSlot",
            "nameOfficer",
            "meetAtGateTonight",
            "nameOfficerTonight");
    static final List<String> BED = List.of("confirmTemporaryAddress", "findBedTonight", "bookBedTonight");
    static final List<String> OWN_HOME = List.of("clarifyHousing", "askAboutTonight");
    static final List<String> AID = List.of("payBridgingAid", "payWeekendAid", "payPrisonCash");
    static final List<String> MEDICINE = List.of("confirmMedicine", "reconfirmMedicine");
    static final List<String> SUPPLY = List.of("bridgeMedicine", "giveWeekendMedicine", "bridgeWeekendMedicine");
    static final List<String> TREATMENT = List.of("acceptTreatment", "takeUpTreatment", "arrangeTreatment");
    static final List<String> COORDINATION = List.of("handOverCoordination", "takeOverTonight");
    private static final List<String> OTHERS = List.of(
            "arrangeMoveIn",
            "decideHome",
            "setFirstPayment",
            "reviewHealthNeed",
            "bookFirstMeeting",
            "acceptSupervision",
            "acceptCompanionship",
            "holdNavTalk");

    private static final String[] KINDS =
            Arrays.asList(GATE, BED, OWN_HOME, AID, MEDICINE, SUPPLY, TREATMENT, COORDINATION, OTHERS).stream()
                    .flatMap(List::stream)
                    .toArray(String[]::new);

    /**
     * A gate slot that was given back since stands for nothing: no name is better than the name of somebody who will not come. What
     * was arranged for a release before the last return is over, but for who walks beside the person.
     */
    private static final String SQL = """
            select o.kind, u.name as unit, o.closed_at, r.data::text as data from app.obligation o
            join app.obligation_result r on r.obligation_id = o.obligation_id
            join app.unit u on u.unit_id = o.receiver_unit
            join app.release_case c on c.case_id = o.case_id
            where o.case_id = :case and (o.closed_at >= coalesce(c.returned_at, '-infinity') or o.kind = 'acceptCompanionship')
              and o.state = 'DONE' and o.kind = any(:kinds) and (%s or %s)
              and not (o.kind = any(:gate) and exists (select 1 from app.obligation x where x.case_id = o.case_id
                and x.kind in ('confirmGateSlot', 'keepGateSlot', 'takeOverGateSlot') and x.state in ('REJECTED', 'RETURNED')
                and x.closed_at > o.closed_at))
            order by o.closed_at desc, o.obligation_id desc
            """.formatted(Visibility.ANSWERS, Visibility.OWN_OBLIGATION);

    private final JdbcClient jdbc;
    private final Clock clock;

    PaperAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param open the life areas of which the reader may know; what is missing in another one is not known to be missing */
    record Known(List<Said> said, Set<String> open) {

        /** The latest word under one of these. */
        Optional<Said> latest(List<String> kinds) {
            return said.stream().filter(one -> kinds.contains(one.kind())).findFirst();
        }

        Optional<Said> latest(String kind) {
            return latest(List.of(kind));
        }
    }

    /** May the reader print the paper at all? The person, and for whom the running of the case is open. */
    boolean mayPrint(CaseId caseId, CurrentUser user) {
        return jdbc.sql("select exists (select 1 from app.release_case c where c.case_id = :case and (%s or %s) and %s)"
                        .formatted(Visibility.CASE, Visibility.OWN_CASE, Visibility.DAYS))
                .params(params(caseId, user))
                .query(Boolean.class)
                .single();
    }

    Known of(CaseId caseId, CurrentUser user) {
        var params = params(caseId, user);
        params.put("kinds", KINDS);
        params.put("gate", GATE.toArray(String[]::new));
        List<Said> said = jdbc.sql(SQL)
                .params(params)
                .query((row, n) -> new Said(
                        row.getString("kind"),
                        row.getString("unit"),
                        row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                        JsonMapper.shared()
                                .readValue(row.getString("data"), new TypeReference<Map<String, Object>>() {})))
                .list();
        Set<String> open = jdbc.sql("""
                        select o.life_area from (select case_id, area as life_area,
                            case when area = 'HEALTH_AND_SUBSTANCE' then 'RESTRICTED' else 'CONTENT' end as info_lane
                            from app.life_area where case_id = :case) o where %s or %s
                        """.formatted(Visibility.ANSWERS, Visibility.OWN_OBLIGATION))
                .params(params)
                .query(String.class)
                .set();
        return new Known(said, open);
    }

    private Map<String, Object> params(CaseId caseId, CurrentUser user) {
        var params = new HashMap<>(Visibility.params(user.actor(), Oslo.dateOf(clock.instant())));
        params.put("case", caseId.value());
        return params;
    }
}
