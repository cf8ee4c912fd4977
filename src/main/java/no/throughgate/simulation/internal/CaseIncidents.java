package no.throughgate.simulation.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.cases.Status;
import no.throughgate.consent.Consents.InForce;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.Agency;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.meeting.Meetings;
import no.throughgate.obligation.ConsentWithdrawals;
import no.throughgate.obligation.DateMoves;
import no.throughgate.obligation.HelpRequests;
import no.throughgate.obligation.MunicipalityQuestion;
import no.throughgate.obligation.Obligations;
import no.throughgate.obligation.Returns;
import no.throughgate.obligation.Transfers;
import org.springframework.stereotype.Component;

/**
 * What can happen to a person and the case, through the façades that pages and feeds use. A draw in [0, 1) says how. What the
 * case does not allow just then is a {@link no.throughgate.kernel.Problem}, as it would be on a page.
 */
@Component
class CaseIncidents {

    static final String BY = "simulation";

    private final Cases cases;
    private final Obligations obligations;
    private final Transfers transfers;
    private final ConsentWithdrawals consents;
    private final MunicipalityQuestion question;
    private final HelpRequests help;
    private final DateMoves moves;
    private final Returns returns;
    private final Meetings meetings;
    private final Directory directory;
    private final MovableClock clock;

    CaseIncidents(
            Cases cases,
            Obligations obligations,
            Transfers transfers,
            ConsentWithdrawals consents,
            MunicipalityQuestion question,
            HelpRequests help,
            DateMoves moves,
            Returns returns,
            Meetings meetings,
            Directory directory,
            MovableClock clock) {
        this.cases = cases;
        this.obligations = obligations;
        this.transfers = transfers;
        this.consents = consents;
        this.question = question;
        this.help = help;
        this.moves = moves;
        this.returns = returns;
        this.meetings = meetings;
        this.directory = directory;
        this.clock = clock;
    }

    void raiseHand(CaseId caseId) {
        obligations.raiseHand(caseId, Optional.empty(), officer(caseId));
    }

    /** The coordinator calls the group together once more. */
    void callGroup(CaseId caseId) {
        UnitId coordinator = new UnitId(prison(cases.facts(caseId)).value() + "/coordinator");
        meetings.call(caseId, new Actor(new UserId(BY), Set.of(coordinator), Set.of("coordinator")));
    }

    /** Now or within ten days, to a prison that has an opinion of its own about it. */
    void moveToAnotherPrison(CaseId caseId, double draw) {
        UnitId now = cases.facts(caseId).prison();
        List<UnitId> others = directory.units(Agency.PRISON).stream()
                .map(unit -> unit.id())
                .filter(unit -> !unit.equals(now))
                .toList();
        transfers.decide(
                caseId, others.get((int) (draw * others.size())), today().plusDays((long) (draw * 100) % 11), BY);
    }

    void stayAfterAll(CaseId caseId) {
        transfers.callOff(caseId, BY);
    }

    /** Some of it, or all. */
    void takeConsentBack(CaseId caseId, double draw) {
        Actor officer = officer(caseId);
        List<InForce> given = consents.inForce(caseId, officer);
        int some = Math.max(1, (int) Math.ceil(given.size() * draw * 1.5));
        consents.takeBack(caseId, given.stream().limit(some).map(InForce::id).toList(), officer);
    }

    void goElsewhere(CaseId caseId, double draw) {
        question.goesTo(caseId, municipality(draw));
    }

    void neverWas(CaseId caseId) {
        cases.annul(caseId, "REGISTERED_BY_MISTAKE");
    }

    void askForHelp(CaseId caseId) {
        help.askFor(caseId, BY);
    }

    /**
     * Back inside, on remand as often as not; a new sentence ends in a month or two.
     *
     * @throws Problem if the person is not out
     */
    void comeBack(CaseId caseId, double draw) {
        CaseFacts facts = cases.facts(caseId);
        if (facts.status() != Status.RELEASED) {
            throw Problem.conflict("case.notReleased");
        }
        boolean remand = draw < 0.5;
        ReleaseDate release = remand
                ? null
                : new ReleaseDate(
                        today().plusDays(20 + (long) (draw * 60)), ReleaseType.SENTENCE_END, Certainty.CALCULATED);
        returns.back(caseId, new Returns.Back(prison(facts), today(), remand, release), BY);
    }

    /** The court lets go who came back on remand. */
    void goAgain(CaseId caseId) {
        CaseFacts facts = cases.facts(caseId);
        if (facts.status() != Status.OPEN
                || facts.release() != null && facts.release().date().isAfter(today())) {
            throw Problem.conflict("case.notHeld");
        }
        moves.move(caseId, new ReleaseDate(today().plusDays(3), ReleaseType.REMAND_COURT, Certainty.DECIDED), BY);
    }

    /** Any municipality of the day: people come from everywhere. */
    String municipality(double draw) {
        var all = directory.municipalities(today());
        return all.get((int) (draw * all.size())).code();
    }

    private Actor officer(CaseId caseId) {
        UnitId prison = prison(cases.facts(caseId));
        return new Actor(
                new UserId("simulated" + prison.value().replace('/', '-')), Set.of(prison), Set.of("prison-staff"));
    }

    private static UnitId prison(CaseFacts facts) {
        return Objects.requireNonNull(facts.prison());
    }

    private LocalDate today() {
        return Oslo.dateOf(clock.instant());
    }
}
