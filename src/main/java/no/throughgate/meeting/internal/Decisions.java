package no.throughgate.meeting.internal;

import java.time.Instant;
import java.time.LocalDate;
import no.throughgate.cases.CaseFacts;
import no.throughgate.kernel.Agency;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UserId;
import no.throughgate.obligation.UnitsOfRoles;
import no.throughgate.obligation.WrongAnswer;
import org.springframework.stereotype.Component;

/** A decision is whole: who, what, by when. Half of one is nobody's. */
@Component
class Decisions {

    private final MeetingRows rows;
    private final UnitsOfRoles units;

    Decisions(MeetingRows rows, UnitsOfRoles units) {
        this.rows = rows;
        this.units = units;
    }

    /** @throws WrongAnswer naming the field of {@code forms/recordDecisions.form} that is missing or does not fit */
    void add(long meetingId, CaseFacts facts, Agency who, String what, LocalDate dueOn, UserId by, Instant at) {
        if (what.isBlank()) {
            throw new WrongAnswer("decision", "meeting.decision.incomplete");
        }
        if (dueOn.isBefore(Oslo.dateOf(at))) {
            throw new WrongAnswer("decisionDue", "meeting.decision.past");
        }
        // Where the case has no such unit, whoever stands in for it by the role table has it.
        var unit = units.unit(who.name(), facts).orElseThrow();
        rows.decide(meetingId, unit, area(who), what.strip(), dueOn, by.value(), at);
    }

    private static LifeArea area(Agency who) {
        return switch (who) {
            case HOUSING -> LifeArea.HOUSING;
            case NAV -> LifeArea.INCOME_AND_DEBT;
            case EDUCATION -> LifeArea.EDUCATION;
            case HEALTH, PRISON_HEALTH -> LifeArea.HEALTH_AND_SUBSTANCE;
            default -> LifeArea.GENERAL;
        };
    }
}
