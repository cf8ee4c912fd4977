package no.throughgate.simulation.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.obligation.DateMoves;
import no.throughgate.obligation.Obligations;
import no.throughgate.obligation.Refusal;
import no.throughgate.obligation.RefusalCode;
import no.throughgate.simulation.internal.Agencies.Action;
import no.throughgate.simulation.internal.Agencies.Move;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the simulated people do to the cases, through the same façades that pages and feeds use. */
final class World {

    private final Cases cases;
    private final Obligations obligations;
    private final DateMoves moves;
    private final MovableClock clock;
    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final Answers answers;
    private final Chance chance;
    private final Agenda agenda;
    private final Happenings happenings;
    private final AtomicInteger opened = new AtomicInteger();
    private final LongAdder lostRaces = new LongAdder();
    private final Attempts attempts = new Attempts();
    private final Map<String, String> workflows = new HashMap<>();
    private long lastSeen;

    World(
            Cases cases,
            Obligations obligations,
            DateMoves moves,
            MovableClock clock,
            JdbcClient jdbc,
            Agencies agencies,
            Answers answers,
            Chance chance,
            Agenda agenda,
            Happenings happenings) {
        this.cases = cases;
        this.obligations = obligations;
        this.moves = moves;
        this.clock = clock;
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.answers = answers;
        this.chance = chance;
        this.agenda = agenda;
        this.happenings = happenings;
    }

    Agenda agenda() {
        return agenda;
    }

    int opened() {
        return opened.get();
    }

    long lostRaces() {
        return lostRaces.sum();
    }

    void expect(List<Arrival> arrivals) {
        arrivals.forEach(a -> agenda.plan(a.at(), a.stay().stayId(), () -> open(a)));
        happenings.ofTheSystem(arrivals);
    }

    private void open(Arrival arrival) {
        CaseId id = cases.open(arrival.stay());
        opened.incrementAndGet();
        planDateMoves(arrival.stay().stayId(), cases.facts(id));
        happenings.opened(arrival.stay().stayId(), cases.facts(id));
    }

    /** Dates churn: about two changes a case and year; on remand a court sets the date one day. */
    private void planDateMoves(String id, CaseFacts facts) {
        LocalDate opened = Oslo.dateOf(facts.openedAt());
        if (facts.release() == null) {
            int days = (int) (20 + 100 * chance.draw(id, "court"));
            LocalDate on = opened.plusDays(days);
            plan(
                    facts,
                    on,
                    happenings.withinHours(id)
                            ? on.plusDays((long) (2 * chance.draw(id, "hours")))
                            : on.plusDays(1 + (long) (60 * chance.draw(id, "rest"))));
            return;
        }
        LocalDate release = facts.release().date();
        long horizon = release.toEpochDay() - opened.toEpochDay();
        if (horizon > 10 && chance.draw(id, "moves") < Math.min(0.9, horizon * 2 / 365.0)) {
            long shift = Math.round((chance.draw(id, "shift") - 0.6) * Math.min(40, horizon / 3.0));
            plan(
                    facts,
                    opened.plusDays((long) (horizon * 0.2 + horizon * 0.4 * chance.draw(id, "when"))),
                    release.plusDays(shift));
        }
    }

    private void plan(CaseFacts facts, LocalDate on, LocalDate to) {
        agenda.plan(
                Oslo.at(on, LocalTime.of(10, 30)),
                facts.workflowId(),
                () -> Patience.tries(() -> move(facts.caseId(), to)));
    }

    private void move(CaseId caseId, LocalDate to) {
        CaseFacts facts = cases.facts(caseId);
        if (facts.open() && !facts.released() && !to.isBefore(Oslo.dateOf(clock.instant()))) {
            ReleaseType type = facts.remand() ? ReleaseType.REMAND_COURT : ReleaseType.SENTENCE_END;
            moves.move(caseId, new ReleaseDate(to, type, Certainty.DECIDED), "simulation");
        }
    }

    /** Lets the agencies see what has come into their queues since last time. */
    void lookAtQueues() {
        List<Open> fresh = new ArrayList<>(jdbc.sql(Open.SELECT)
                .param("after", lastSeen)
                .query((rs, row) -> Open.read(rs, attempts))
                .list());
        for (Open open : fresh) {
            workflows.put(open.caseId(), open.workflow());
            lastSeen = Math.max(lastSeen, open.id().value());
            agencies.next(open, clock.instant(), happenings.refused(open)).ifPresent(this::plan);
            if (!open.offered() && open.refusals() == 0) {
                happenings.accepted(open);
            }
        }
    }

    /** The workflow of a case whose obligations have been looked at. */
    String workflow(CaseId caseId) {
        return workflows.get(caseId.value());
    }

    private void plan(Move move) {
        agenda.plan(move.at(), move.open().workflow(), () -> act(move));
    }

    private void act(Move move) {
        try {
            Patience.tries(() -> doIt(move));
        } catch (Problem problem) {
            afterProblem(move);
        }
    }

    /** Nobody else to offer it to: then one does it oneself. Else the case moved on before the worker came to it. */
    private void afterProblem(Move move) {
        if (move.action() == Action.REOFFER) {
            plan(new Move(clock.instant().plus(Duration.ofHours(3)), Action.PERFORM, move.open()));
        } else {
            lostRaces.increment();
        }
    }

    private void doIt(Move move) {
        Open open = move.open();
        switch (move.action()) {
            case ACCEPT -> {
                obligations.accept(open.id(), open.worker());
                Open accepted = open.accepted();
                agencies.next(accepted, clock.instant()).ifPresent(this::plan);
                happenings.accepted(accepted);
            }
            case REFUSE -> obligations.refuse(open.id(), open.worker(), refusal(open));
            case REOFFER -> obligations.reoffer(open.id(), open.worker(), Optional.empty());
            case PERFORM -> perform(open);
        }
    }

    private Refusal refusal(Open open) {
        if (!happenings.refused(open)) {
            return Refusal.because(agencies.code(open));
        }
        return Happenings.aboutMunicipality(open)
                ? new Refusal(RefusalCode.WRONG_MUNICIPALITY, happenings.rightMunicipality(open))
                : Refusal.because(RefusalCode.PERSON_DECLINED);
    }

    private void perform(Open open) {
        if (open.kind().equals("recordReleaseDate") && releaseDate(open) == null) {
            plan(new Move(clock.instant().plus(Duration.ofDays(7)), Action.PERFORM, open));
            return;
        }
        LocalDate today = Oslo.dateOf(clock.instant());
        obligations.claim(open.id(), open.worker());
        obligations.perform(open.id(), open.worker(), answers.to(open, () -> releaseDate(open), today));
    }

    private @Nullable LocalDate releaseDate(Open open) {
        ReleaseDate release = cases.facts(new CaseId(open.caseId())).release();
        return release == null ? null : release.date();
    }
}
