package no.throughgate.obligation.internal;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.MunicipalityChange;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.UnitId;
import no.throughgate.notice.Notice;
import no.throughgate.notice.Notices;
import no.throughgate.obligation.Announcements;
import no.throughgate.obligation.ObligationProcess;
import no.throughgate.planning.CatalogueRow;
import no.throughgate.planning.RuleTables;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The case belongs to another municipality: what is open at the old one's offices is offered to the same offices of the new
 * one, the old ones are told, and the new ones learn the dates. What somebody chose another office for stays where it is.
 */
@Component
@Order(2)
class DutiesFollow implements MunicipalityChange {

    /** Who acts until it is settled does so because the case moves to and fro. */
    private static final String INTERIM = "INTERIM_OWNER";

    private final Rows rows;
    private final Births births;
    private final Routing routing;
    private final RuleTables rules;
    private final Announcements announcements;
    private final Notices notices;
    private final Timeline timeline;
    private final ObligationProcess process;
    private final MovableClock clock;

    DutiesFollow(
            Rows rows,
            Births births,
            Routing routing,
            RuleTables rules,
            Announcements announcements,
            Notices notices,
            Timeline timeline,
            @Lazy ObligationProcess process,
            MovableClock clock) {
        this.rows = rows;
        this.births = births;
        this.routing = routing;
        this.rules = rules;
        this.announcements = announcements;
        this.notices = notices;
        this.timeline = timeline;
        this.process = process;
        this.clock = clock;
    }

    @Override
    public void happened(CaseFacts before, CaseFacts after) {
        Set<UnitId> left = new LinkedHashSet<>();
        for (Row row : rows.openAndResting(after.caseId())) {
            CatalogueRow rule = rules.catalogue(row.kind()).orElseThrow();
            Optional<UnitId> next = moved(rule.receiverRole(), row.seenFrom(before), row.seenFrom(after))
                    .filter(unit -> !rule.receiverRole().equals(INTERIM))
                    .filter(unit -> routing.unit(rule.receiverRole(), row.seenFrom(before))
                            .filter(row.receiver()::equals)
                            .isPresent());
            if (next.isPresent() && offer(row, rule, row.seenFrom(before), row.seenFrom(after), next.get())) {
                left.add(row.receiver());
            }
        }
        left.forEach(
                unit -> notices.tell(new Notice(after.caseId(), null, "municipalityChanged", 0, unit, null, false)));
        if (after.release() != null && !after.released()) {
            announcements.dates(after.caseId());
        }
    }

    /** Where the role sits now, if that is not where it sat. */
    private Optional<UnitId> moved(String role, CaseFacts before, CaseFacts after) {
        Optional<UnitId> now = routing.unit(role, after);
        return now.equals(routing.unit(role, before)) ? Optional.empty() : now;
    }

    /** A step of one agency becomes a handover from whoever watches the case: the old office is to see no more of it. */
    private UnitId watcher(CaseFacts facts, UnitId next) {
        return routing.unit("COORDINATOR", facts)
                .filter(unit -> !unit.equals(next))
                .or(() -> routing.unit("PRISON_COORDINATOR", facts))
                .orElseThrow();
    }

    private boolean offer(Row row, CatalogueRow rule, CaseFacts before, CaseFacts after, UnitId next) {
        Instant now = clock.instant();
        if (!rows.close(row, Row.State.WITHDRAWN, "MUNICIPALITY_CHANGED", now)) {
            return false;
        }
        if (row.level() >= 3) {
            // The move answers the silence: what is offered anew has an owner and a ladder of its own.
            process.fulfilled(row.caseId(), row.id());
        }
        UnitId sender = rule.insideOneAgency()
                ? watcher(after, next)
                : moved(rule.senderRole(), before, after).orElse(row.sender());
        births.offeredTo(after, row, sender, next);
        timeline.record(new Entry(
                row.caseId(),
                now,
                "obligation.offeredAgain",
                Entry.SYSTEM,
                next,
                row.id(),
                Map.of("kind", row.kind())));
        return true;
    }
}
