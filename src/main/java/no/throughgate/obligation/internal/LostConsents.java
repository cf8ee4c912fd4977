package no.throughgate.obligation.internal;

import java.util.Collection;
import java.util.List;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.InfoLane;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.ConsentWithdrawals.Dependent;
import no.throughgate.planning.CatalogueRow;
import no.throughgate.planning.Ladder;
import no.throughgate.planning.RuleTables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which work has lost the consent it depends on. What the prison does itself depends on none. */
@Component
class LostConsents {

    private static final String LOST = """
            app.consent_lost(:case, %1$s, array[%2$s]) and not app.content_open(:case, %1$s, array[%2$s], :today)""";

    private final JdbcClient jdbc;
    private final RuleTables rules;
    private final MovableClock clock;

    LostConsents(JdbcClient jdbc, RuleTables rules, MovableClock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    /** Would this unit have to do it without the consent that it once had? */
    boolean closes(CaseId caseId, CatalogueRow rule, UnitId receiver) {
        return dependsOnConsent(rule) && !inside(receiver) && lost(caseId, rule.lifeArea(), receiver);
    }

    boolean lost(CaseId caseId, LifeArea area, UnitId unit) {
        return jdbc.sql("select " + LOST.formatted(":area", ":unit::text"))
                .param("case", caseId.value())
                .param("area", area.name())
                .param("unit", unit.value())
                .param("today", Oslo.dateOf(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    /** The case's open obligations that can't go on, the oldest first; also those that rest, which must not wake there. */
    List<Row> dependents(CaseId caseId) {
        return jdbc.sql("select " + Row.COLUMNS + """
                         from app.obligation o
                        where o.case_id = :case and o.closed_at is null and o.kind = any(:kinds) and o.receiver_unit not like '/prison/%%'
                          and %s
                        order by o.obligation_id for no key update
                        """.formatted(LOST.formatted("o.life_area", "o.receiver_unit")))
                .param("case", caseId.value())
                .param("kinds", kinds())
                .param("today", Oslo.dateOf(clock.instant()))
                .query(Row::read)
                .list();
    }

    /** What {@link #dependents} would find if these consents were taken back now. */
    List<Dependent> depending(CaseId caseId, Collection<Long> consents) {
        return jdbc.sql("""
                        select o.kind, o.receiver_unit from app.obligation o
                        join app.consent k on k.case_id = o.case_id and k.to_unit = o.receiver_unit and k.category = o.life_area
                        where o.case_id = :case and o.closed_at is null and o.kind = any(:kinds) and o.receiver_unit not like '/prison/%'
                          and k.ended_at is null and k.consent_id = any(:consents)
                        order by o.due_at, o.obligation_id
                        """)
                .param("case", caseId.value())
                .param("kinds", kinds())
                .param("consents", consents.toArray(Long[]::new))
                .query((rs, n) -> new Dependent(rs.getString("kind"), new UnitId(rs.getString("receiver_unit"))))
                .list();
    }

    /** Areas that somebody carries on who has lost the consent for them. */
    List<LifeArea> carried(CaseId caseId) {
        return jdbc
                .sql("""
                        select a.area from app.life_area a
                        where a.case_id = :case and a.carried_by is not null and a.carried_by not like '/prison/%%' and %s
                        order by a.area
                        """.formatted(LOST.formatted("a.area", "a.carried_by")))
                .param("case", caseId.value())
                .param("today", Oslo.dateOf(clock.instant()))
                .query(String.class)
                .list()
                .stream()
                .map(LifeArea::valueOf)
                .toList();
    }

    private String[] kinds() {
        return rules.catalogue().stream()
                .filter(this::dependsOnConsent)
                .map(CatalogueRow::kind)
                .toArray(String[]::new);
    }

    private boolean dependsOnConsent(CatalogueRow rule) {
        return rule.infoLane() == InfoLane.CONTENT
                && rule.ladder() != Ladder.CONTAINMENT
                && !rules.withoutConsent(rule.kind()).statutory();
    }

    private static boolean inside(UnitId unit) {
        return unit.value().startsWith("/prison/");
    }
}
