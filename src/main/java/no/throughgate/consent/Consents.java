package no.throughgate.consent;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes consents. A consent is never changed: it is withdrawn, and another one given. */
@Component
@Transactional
public class Consents {

    /** The one purpose of this product; who wants data for another asks elsewhere. */
    private static final String PURPOSE = "RELEASE_AND_FOLLOW_UP";

    private final JdbcClient jdbc;

    Consents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What the person says now, in place of what was said before.
     *
     * @param howGiven WRITTEN or ORAL
     */
    public record Given(
            CaseId caseId,
            Collection<UnitId> to,
            Collection<LifeArea> about,
            String howGiven,
            Instant at,
            UnitId recordedBy) {}

    /** Everything given before and not said again ends at once. */
    public void replace(Given given) {
        jdbc.sql("""
                        update app.consent set withdrawn_at = :at
                        where case_id = :case and withdrawn_at is null and not (to_unit = any(:units) and category = any(:areas))
                        """)
                .param("at", Timestamp.from(given.at()))
                .param("case", given.caseId().value())
                .param("units", units(given.to()))
                .param("areas", areas(given.about()))
                .update();
        add(given);
    }

    /** For more units or areas, beside what has been given. What no rule lets a consent open is left out. */
    public void add(Given given) {
        jdbc.sql("""
                        insert into app.consent (case_id, to_unit, category, basis, purpose, given_how, starts_on, recorded_by)
                        select :case, u.unit_id, r.area, 'CONSENT', :purpose, :how, :day, :by
                        from app.unit u join app.sharing_rule r on r.agency = u.agency and r.basis = 'CONSENT'
                        where u.unit_id = any(:units) and r.area = any(:areas)
                        on conflict (case_id, to_unit, category) where withdrawn_at is null do nothing
                        """)
                .param("case", given.caseId().value())
                .param("purpose", PURPOSE)
                .param("how", given.howGiven())
                .param("day", Oslo.dateOf(given.at()))
                .param("by", given.recordedBy().value())
                .param("units", units(given.to()))
                .param("areas", areas(given.about()))
                .update();
    }

    /** The unit sees nothing of the area from this instant. */
    public void withdraw(CaseId caseId, UnitId from, LifeArea about, Instant at) {
        jdbc.sql("""
                        update app.consent set withdrawn_at = :at
                        where case_id = :case and to_unit = :unit and category = :area and withdrawn_at is null
                        """)
                .param("at", Timestamp.from(at))
                .param("case", caseId.value())
                .param("unit", from.value())
                .param("area", about.name())
                .update();
    }

    private static String[] units(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(String[]::new);
    }

    private static String[] areas(Collection<LifeArea> areas) {
        return areas.stream().map(LifeArea::name).toArray(String[]::new);
    }
}
