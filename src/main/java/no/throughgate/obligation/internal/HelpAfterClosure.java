package no.throughgate.obligation.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Status;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.HelpRequests;
import no.throughgate.obligation.ObligationProcess;
import no.throughgate.obligation.RaisedHands;
import no.throughgate.obligation.UnitsOfRoles;
import no.throughgate.planning.RuleTables;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long after closure one may ask is a row of reoffer.dmn; after that the answer says plainly where to turn. */
@Component
@Transactional
class HelpAfterClosure implements HelpRequests {

    private final Cases cases;
    private final RaisedHands hands;
    private final RuleTables rules;
    private final UnitsOfRoles units;
    private final ObligationProcess process;
    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final MovableClock clock;

    HelpAfterClosure(
            Cases cases,
            RaisedHands hands,
            RuleTables rules,
            UnitsOfRoles units,
            @Lazy ObligationProcess process,
            JdbcClient jdbc,
            Timeline timeline,
            MovableClock clock) {
        this.cases = cases;
        this.hands = hands;
        this.rules = rules;
        this.units = units;
        this.process = process;
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public Answer ask(CaseId caseId, Actor actor, Asker asker) {
        if (!hands.mayRaise(actor, caseId, Optional.empty())) {
            throw Problem.notFound("case.notFound");
        }
        return take(caseId, actor.user().value(), asker);
    }

    @Override
    public Answer askFor(CaseId caseId, String by) {
        return take(caseId, by, Asker.ON_BEHALF);
    }

    private Answer take(CaseId caseId, String by, Asker asker) {
        CaseFacts facts = cases.lock(caseId);
        if (facts.status() == Status.ANNULLED) {
            throw Problem.notFound("case.notFound");
        }
        if (facts.open()) {
            throw Problem.conflict("help.caseIsOpen");
        }
        if (answering(caseId)) {
            throw Problem.conflict("help.askedAlready");
        }
        Instant now = clock.instant();
        boolean inTime = !Oslo.dateOf(now).isAfter(lastDay(caseId));
        remember(caseId, by, asker, inTime, now);
        timeline.record(new Entry(caseId, now, inTime ? event(asker) : "help.tooLate", by, null, null, Map.of()));
        if (inTime) {
            cases.setWorkflow(caseId, process.helpAsked(caseId));
        }
        Optional<UnitId> municipality = units.unit("MUNICIPALITY", facts)
                .filter(unit -> facts.municipality().isPresent());
        return new Answer(inTime, municipality);
    }

    private LocalDate lastDay(CaseId caseId) {
        Instant closed = jdbc.sql("select closed_at from app.release_case where case_id = :case")
                .param("case", caseId.value())
                .query((rs, n) -> rs.getTimestamp(1).toInstant())
                .single();
        return Oslo.dateOf(closed).plusDays(rules.reoffer("CASE_CLOSED", 1).days());
    }

    private boolean answering(CaseId caseId) {
        return jdbc.sql("select exists (select 1 from app.obligation where case_id = :case and closed_at is null)")
                .param("case", caseId.value())
                .query(Boolean.class)
                .single();
    }

    private static String event(Asker asker) {
        return asker == Asker.SELF ? "help.askedBySelf" : "help.askedOnBehalf";
    }

    private void remember(CaseId caseId, String by, Asker asker, boolean taken, Instant at) {
        jdbc.sql(
                        "insert into app.help_request (case_id, asked_by, asker, asked_at, taken) values (:case, :by, :asker, :at, :taken)")
                .param("case", caseId.value())
                .param("by", by)
                .param("asker", asker.name())
                .param("at", Timestamp.from(at))
                .param("taken", taken)
                .update();
    }
}
