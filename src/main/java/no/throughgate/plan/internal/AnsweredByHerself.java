package no.throughgate.plan.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.throughgate.access.Visibility;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.notice.Notice;
import no.throughgate.notice.Notices;
import no.throughgate.obligation.ContactOfficers;
import no.throughgate.obligation.SaidByThePerson;
import no.throughgate.obligation.UnitsOfRoles;
import no.throughgate.plan.OwnAnswers;
import no.throughgate.plan.Plan;
import no.throughgate.plan.Plan.Agreement;
import no.throughgate.plan.Plans;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class AnsweredByHerself implements OwnAnswers {

    private final Plans plans;
    private final PlanRows rows;
    private final Cases cases;
    private final SaidByThePerson said;
    private final ContactOfficers officers;
    private final UnitsOfRoles units;
    private final Notices notices;
    private final Timeline timeline;
    private final JdbcClient jdbc;
    private final Clock clock;

    AnsweredByHerself(
            Plans plans,
            PlanRows rows,
            Cases cases,
            SaidByThePerson said,
            ContactOfficers officers,
            UnitsOfRoles units,
            Notices notices,
            Timeline timeline,
            JdbcClient jdbc,
            Clock clock) {
        this.plans = plans;
        this.rows = rows;
        this.cases = cases;
        this.said = said;
        this.officers = officers;
        this.units = units;
        this.notices = notices;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void answer(CaseId caseId, int version, Agreement agreement, String ownWords, Actor person) {
        ownCase(caseId, person);
        CaseFacts facts = cases.lock(caseId);
        Plan plan = plans.latest(caseId, person).orElseThrow(() -> Problem.notFound("me.notLinked"));
        if (!facts.open()) {
            throw Problem.conflict("case.closed");
        }
        if (plan.version() != version) {
            throw Problem.conflict("me.plan.changed");
        }
        Instant now = clock.instant();
        rows.answerOwn(caseId, agreement, ownWords, now);
        said.done(
                caseId, "recordAgreement", Map.of("agreement", agreement.name(), "ownWords", ownWords), person.user());
        timeline.record(new Entry(caseId, now, "plan.answered", person.user().value(), null, null, Map.of()));
        tell(facts);
    }

    /** Others see the plan too; her answer is nobody's but hers. */
    private void ownCase(CaseId caseId, Actor person) {
        boolean hers = jdbc.sql("select " + Visibility.OWN)
                .params(params(caseId, person))
                .query(Boolean.class)
                .single();
        if (!hers) {
            throw Problem.notFound("me.notLinked");
        }
    }

    /** Her contact officer inside, or the prison where nobody such is at work; the municipality's coordinator outside; only where the plan is open to them. */
    private void tell(CaseFacts facts) {
        Optional<UnitId> unit = facts.released() ? units.unit("MUNICIPALITY", facts) : Optional.of(facts.prison());
        @Nullable
        UserId officer =
                facts.released() ? null : officers.atWork(facts.caseId()).orElse(null);
        unit.filter(one -> open(facts.caseId(), one))
                .ifPresent(
                        one -> notices.tell(new Notice(facts.caseId(), null, "planAnswered", 0, one, officer, false)));
    }

    private boolean open(CaseId caseId, UnitId unit) {
        return jdbc.sql("select app.content_open(:case, 'GENERAL', array[cast(:unit as text)], :today)")
                .param("case", caseId.value())
                .param("unit", unit.value())
                .param("today", Oslo.dateOf(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    private static Map<String, Object> params(CaseId caseId, Actor person) {
        var params = new HashMap<>(Visibility.params(person));
        params.put("case", caseId.value());
        return params;
    }
}
