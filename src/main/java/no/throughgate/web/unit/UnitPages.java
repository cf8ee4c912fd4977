package no.throughgate.web.unit;

import java.time.Instant;
import java.util.List;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Visibility;
import no.throughgate.directory.AbsenceReason;
import no.throughgate.directory.Directory;
import no.throughgate.directory.Unit;
import no.throughgate.directory.UnitSettings;
import no.throughgate.kernel.CaseId;
import no.throughgate.obligation.Capacity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Everything the page of one unit shows, whichever of its forms was sent. */
@Component
class UnitPages {

    private static final int CHANGES = 20;
    private static final int QUEUE = 50;

    private final LedUnits units;
    private final UnitSettings settings;
    private final Capacity capacity;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final AccessLog log;

    UnitPages(
            LedUnits units,
            UnitSettings settings,
            Capacity capacity,
            Directory directory,
            JdbcClient jdbc,
            AccessLog log) {
        this.units = units;
        this.settings = settings;
        this.capacity = capacity;
        this.directory = directory;
        this.jdbc = jdbc;
        this.log = log;
    }

    String fill(Unit unit, CurrentUser leader, Typed typed, Model model) {
        var load = capacity.of(unit.id());
        model.addAttribute("unit", unit);
        model.addAttribute("units", units.of(leader));
        model.addAttribute("settings", settings.of(unit.id()));
        model.addAttribute("load", load);
        model.addAttribute("queue", load.full() ? queue(unit, leader) : List.of());
        model.addAttribute("beyond", Capacity.Beyond.values());
        model.addAttribute("members", directory.staffOf(unit.id()));
        model.addAttribute("reasons", AbsenceReason.values());
        model.addAttribute("changes", settings.changes(unit.id(), CHANGES));
        model.addAttribute("typed", typed);
        model.addAttribute("pageStyle", "unit");
        return "unit/unit";
    }

    /** @param allowed the leader has said yes to it */
    record Queued(long id, CaseId caseId, String kind, String sender, Instant acceptBy, boolean allowed) {}

    /** The offers that wait because the unit is full, the most pressing first; only what the leader may act on. */
    private List<Queued> queue(Unit unit, CurrentUser leader) {
        List<Queued> queue = jdbc.sql("""
                        select o.obligation_id, o.case_id, o.kind, s.name, o.accept_by,
                            exists (select 1 from app.capacity_yes y where y.obligation_id = o.obligation_id) as allowed
                        from app.obligation o join app.unit s on s.unit_id = o.sender_unit
                        where o.receiver_unit = :unit and o.state = 'OFFERED' and o.closed_at is null and o.suspended_at is null and %s
                        order by o.accept_by, o.obligation_id limit :limit
                        """.formatted(Visibility.OWED))
                .params(Visibility.params(leader))
                .param("unit", unit.id().value())
                .param("limit", QUEUE)
                .query((rs, n) -> new Queued(
                        rs.getLong("obligation_id"),
                        new CaseId(rs.getString("case_id")),
                        rs.getString("kind"),
                        rs.getString("name"),
                        rs.getTimestamp("accept_by").toInstant(),
                        rs.getBoolean("allowed")))
                .list();
        log.touched(queue.stream().map(Queued::caseId).distinct().toList());
        return queue;
    }
}
