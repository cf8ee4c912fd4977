package no.throughgate.obligation;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.UnitId;
import no.throughgate.notice.Notice;
import no.throughgate.notice.Notices;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.stereotype.Component;

/** Statutory notices: dates, prison and municipality, to those who plan by them. They need no consent and carry no content. */
@Component
public class Announcements {

    private static final Set<String> PLAN_BY_THE_DATE = Set.of("NAV_STATE", "NAV", "HOUSING", "MUNICIPALITY");

    private static final Set<String> TONIGHT =
            Set.of("NAV_STATE", "NAV", "HOUSING", "MUNICIPALITY", "PRISON_HEALTH", "COORDINATOR", "GATE");

    private final Cases cases;
    private final UnitsOfRoles seats;
    private final Notices notices;
    private final Timeline timeline;
    private final MovableClock clock;

    Announcements(Cases cases, UnitsOfRoles seats, Notices notices, Timeline timeline, MovableClock clock) {
        this.cases = cases;
        this.seats = seats;
        this.notices = notices;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** T02: the stay itself, to NAV. */
    public void stay(CaseId caseId) {
        tell(caseId, "stay", Set.of("NAV_STATE"));
    }

    /** T04: the dates, to all who plan by them. */
    public void dates(CaseId caseId) {
        tell(caseId, "dates", PLAN_BY_THE_DATE);
    }

    /** T33: the decision on parole, to probation on the day; the prison tells the person. */
    public void parole(CaseId caseId) {
        tell(caseId, "parole", Set.of("PROBATION"));
    }

    /** A release within hours, to everybody who has something to do tonight. */
    public void suddenRelease(CaseId caseId) {
        tell(caseId, "suddenRelease", TONIGHT);
    }

    /** T02: that the person serves elsewhere, or will, to all who plan by the place. */
    public void transfer(CaseId caseId) {
        tell(caseId, "transfer", PLAN_BY_THE_DATE);
    }

    private void tell(CaseId caseId, String kind, Set<String> roles) {
        CaseFacts facts = cases.facts(caseId);
        Set<UnitId> units = new LinkedHashSet<>();
        roles.stream().sorted().forEach(role -> seats.unit(role, facts).ifPresent(units::add));
        units.forEach(unit -> notices.tell(new Notice(caseId, null, kind, 0, unit, null, true)));
        timeline.record(Entry.bySystem(
                caseId, clock.instant(), "notice." + kind, Map.of("receivers", Integer.toString(units.size()))));
    }
}
