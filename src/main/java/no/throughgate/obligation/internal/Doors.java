package no.throughgate.obligation.internal;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.InfoLane;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Oslo;
import no.throughgate.obligation.ObligationProcess;
import no.throughgate.obligation.OpenDoors;
import no.throughgate.planning.CatalogueRow;
import no.throughgate.planning.RuleTables;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Opens a door at each no, asks when the rule says, and pulls the asking forward when something changes. */
@Component
class Doors implements OpenDoors {

    /** Before any office opens, so that whoever comes to work finds it. */
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private static final String TIME = "TIME";

    /**
     * One organisation that the person does not want is no wish to go without: the next of the person's own order is asked.
     * Somebody at the gate is owed to everybody, wanted or not.
     */
    private static final Set<String> OTHERS_ARE_ASKED =
            Set.of("acceptCompanionship", "takeOverGateSlot", "nameGateSlot", "confirmGateSlot", "keepGateSlot");

    private static final Set<String> RE_OFFERS = Set.of("offerNgoAgain", "offerHelpAgain", "offerHealthAgain");

    private final DoorRows rows;
    private final RuleTables rules;
    private final ObligationProcess process;
    private final Timeline timeline;
    private final MovableClock clock;

    Doors(DoorRows rows, RuleTables rules, @Lazy ObligationProcess process, Timeline timeline, MovableClock clock) {
        this.rows = rows;
        this.rules = rules;
        this.process = process;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** The person said no to what this obligation offered. What the law decides is no offer, and stays as it is. */
    void declined(CaseId caseId, ObligationId id, String kind) {
        CatalogueRow row = rules.catalogue(kind).orElseThrow();
        if (row.lifeArea() == LifeArea.LAW_AND_CONDITIONS
                || OTHERS_ARE_ASKED.contains(kind)
                || RE_OFFERS.contains(kind)) {
            return;
        }
        Instant now = clock.instant();
        if (rows.open(caseId, track(row), kind, id, now, after(TIME, 1, now))) {
            timeline.record(new Entry(caseId, now, "door.open", Entry.SYSTEM, null, id, Map.of("kind", kind)));
            process.offerDeclined(caseId);
        }
    }

    private static String track(CatalogueRow row) {
        if (row.infoLane() == InfoLane.RESTRICTED) {
            return "HEALTH";
        }
        return switch (row.kind()) {
            case "offerNgo" -> "NGO";
            case "offerMapping" -> "MAPPING";
            default -> "HELP";
        };
    }

    @Override
    public Optional<Door> takeNext(CaseId caseId) {
        return rows.take(caseId, clock.instant());
    }

    @Override
    public Instant askAgainAt(long doorId) {
        return rows.askAt(doorId);
    }

    @Override
    public void asked(long doorId, String taskId) {
        rows.asked(doorId, taskId);
    }

    @Override
    public Optional<String> declined(ObligationId asked) {
        return rows.declined(asked);
    }

    @Override
    public void changed(CaseId caseId, Change what) {
        if (rows.askBy(caseId, after(what.name(), 1, clock.instant()))) {
            process.retimeGates(caseId);
        }
    }

    /** Another no to what was offered again. */
    void notNow(ObligationId asked, Instant at) {
        rows.notNow(asked, after(TIME, rows.nextNo(asked), at));
    }

    private Instant after(String because, int no, Instant at) {
        int days = rules.reoffer(because, no).days();
        return days == 0 ? at : Oslo.at(Oslo.dateOf(at).plusDays(days), MORNING);
    }
}
