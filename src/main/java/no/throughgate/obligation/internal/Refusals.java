package no.throughgate.obligation.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Municipalities;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.Agency;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.obligation.Commitments;
import no.throughgate.obligation.ObligationProcess;
import no.throughgate.obligation.Refusal;
import no.throughgate.obligation.RefusalCode;
import no.throughgate.planning.RuleTables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What follows a no. Where the model draws a consequence, the token takes it. Elsewhere: missing information goes back to
 * the sender with a clock on the sender, the wrong municipality names the right one and it is offered there, and anything
 * else, or a second no, is the coordinator's to decide.
 */
@Component
class Refusals {

    private static final String COORDINATOR = "COORDINATOR";

    /** Whose duty ends at a border of municipality or county: only they can be the wrong one, and only they name the right one. */
    private static final Set<Agency> OF_A_MUNICIPALITY =
            Set.of(Agency.NAV, Agency.HOUSING, Agency.MUNICIPALITY, Agency.HEALTH);

    /** Whoever says no to one of these gives no home, also where it was promised. */
    private static final Set<String> OF_THE_HOME = Set.of("decideHome", "arrangeMoveIn");

    private final Births births;
    private final Cases cases;
    private final Municipalities municipalities;
    private final RuleTables rules;
    private final Routing routing;
    private final Directory directory;
    private final ObligationProcess process;
    private final Doors doors;
    private final Commitments commitments;
    private final MovableClock clock;

    Refusals(
            Births births,
            Cases cases,
            Municipalities municipalities,
            RuleTables rules,
            Routing routing,
            Directory directory,
            @Lazy ObligationProcess process,
            Doors doors,
            Commitments commitments,
            MovableClock clock) {
        this.births = births;
        this.cases = cases;
        this.municipalities = municipalities;
        this.rules = rules;
        this.routing = routing;
        this.directory = directory;
        this.process = process;
        this.doors = doors;
        this.commitments = commitments;
        this.clock = clock;
    }

    void follow(Row row, Refusal refusal) {
        if (refusal.code() == RefusalCode.PERSON_DECLINED) {
            doors.declined(row.caseId(), row.id(), row.kind());
        }
        answer(row, refusal);
        // After the answer: a home that is lost takes along what was asked for moving in.
        if (OF_THE_HOME.contains(row.kind()) && refusal.code() != RefusalCode.MISSING_INFO) {
            commitments.homeLost(row.caseId(), row.receiver(), clock.instant());
        }
    }

    private void answer(Row row, Refusal refusal) {
        boolean second = row.refusals() >= 1;
        refusal.municipality().ifPresent(code -> checkNamed(row, code, cases.facts(row.caseId())));
        // In a dispute everybody says somebody else: whoever acts meanwhile goes on until it is settled.
        Optional<String> right =
                refusal.municipality().filter(code -> !second && !municipalities.disputed(row.caseId()));
        right.ifPresent(code -> cases.setMunicipalityAfter(row.caseId(), code));
        boolean askSender = refusal.code() == RefusalCode.MISSING_INFO && !second;
        if (!askSender && process.catchesRefusal(row.taskId())) {
            process.refused(
                    row.taskId(),
                    Map.of(
                            "refusalReason", refusal.code().name(),
                            "otherReceiver", right.isPresent()));
            return;
        }
        CaseFacts facts = cases.facts(row.caseId());
        if (right.isPresent() && movesWithTheMunicipality(row, facts)) {
            births.byRule(facts, row.kind(), row.taskId(), row.refusals() + 1, Optional.ofNullable(row.contains()));
        } else {
            births.heldBy(facts, row, askSender ? senderRole(row) : COORDINATOR);
        }
    }

    /** The right municipality is one that exists and not the one that says no. */
    private void checkNamed(Row row, String code, CaseFacts facts) {
        if (!OF_A_MUNICIPALITY.contains(row.receiver().agency())) {
            throw Problem.invalid("obligation.refusal.notYoursToSay");
        }
        if (directory.findMunicipality(code, Oslo.dateOf(clock.instant())).isEmpty()) {
            throw Problem.invalid("directory.unknownMunicipality", code);
        }
        if (facts.municipality().filter(code::equals).isPresent()) {
            throw Problem.invalid("obligation.refusal.nameTheRightMunicipality");
        }
    }

    /** A state office stays the same wherever the person lives: asking it again would be asking in a circle. */
    private boolean movesWithTheMunicipality(Row row, CaseFacts facts) {
        String role = rules.catalogue(row.kind()).orElseThrow().receiverRole();
        return routing.unit(role, facts)
                .filter(unit -> !unit.equals(row.receiver()))
                .isPresent();
    }

    private String senderRole(Row row) {
        return rules.catalogue(row.kind()).orElseThrow().senderRole();
    }
}
