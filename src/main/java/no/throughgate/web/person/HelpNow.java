package no.throughgate.web.person;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Visibility;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.directory.Directory;
import no.throughgate.directory.Unit;
import no.throughgate.obligation.UnitsOfRoles;
import no.throughgate.planning.PlannedObligation;
import no.throughgate.planning.Planner;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who answers the person who needs help now, and by when: said before she asks, and read from what is owed once she has. */
@Component
class HelpNow {

    private final JdbcClient jdbc;
    private final OwnCases own;
    private final Cases cases;
    private final UnitsOfRoles units;
    private final Directory directory;
    private final Planner planner;
    private final Clock clock;

    HelpNow(
            JdbcClient jdbc,
            OwnCases own,
            Cases cases,
            UnitsOfRoles units,
            Directory directory,
            Planner planner,
            Clock clock) {
        this.jdbc = jdbc;
        this.own = own;
        this.cases = cases;
        this.units = units;
        this.directory = directory;
        this.planner = planner;
        this.clock = clock;
    }

    /** @param by null where the tables promise no time */
    record Answer(String who, @Nullable Instant by) {}

    /** What is owed already because somebody has asked; empty: nobody has. */
    Optional<Answer> owed(OwnCase mine, CurrentUser user) {
        return jdbc.sql("""
                        select u.name, o.due_at from app.obligation o join app.unit u on u.unit_id = o.receiver_unit
                        where o.case_id = :case and o.closed_at is null and %s
                          and ((o.ladder = 'CONTAINMENT' and o.contains_obligation is null) or o.kind = 'answerHelp')
                        order by o.due_at limit 1
                        """.formatted(Visibility.OWN_OBLIGATION))
                .params(own.params(mine.caseId(), user))
                .query((row, n) -> new Answer(
                        row.getString("name"),
                        row.getObject("due_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Whom a hand raised now would reach, and what the tables give them. */
    Answer expected(OwnCase mine) {
        CaseFacts facts = cases.facts(mine.caseId());
        var role = mine.running() ? "COORDINATOR" : "MUNICIPALITY";
        var who =
                units.unit(role, facts).flatMap(directory::unit).map(Unit::name).orElse(mine.prison());
        return new Answer(who, due(mine.running() ? "createFallback" : "answerHelp", facts));
    }

    private @Nullable Instant due(String kind, CaseFacts facts) {
        var release = facts.release();
        var basis = planner.basis(
                facts.admittedOn(),
                facts.openedAt(),
                facts.dateKnownOn(),
                release == null ? null : release.date(),
                facts.twoThirdsOn());
        return planner.plan(kind, basis, clock.instant()) instanceof PlannedObligation.Due due ? due.due() : null;
    }
}
