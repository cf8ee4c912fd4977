package no.throughgate.simulation.internal;

import java.util.Set;
import no.throughgate.challenge.Challenges;
import no.throughgate.challenge.Raise;
import no.throughgate.challenge.Theme;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.Agency;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.obligation.UnitClosures;
import no.throughgate.survey.Surveys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happens to no case of its own: an organisation closes, something is wrong with the system, a year is counted. */
@Component
class SystemIncidents {

    private final UnitClosures closures;
    private final Challenges challenges;
    private final Surveys surveys;
    private final JdbcClient jdbc;

    SystemIncidents(UnitClosures closures, Challenges challenges, Surveys surveys, JdbcClient jdbc) {
        this.closures = closures;
        this.challenges = challenges;
        this.surveys = surveys;
        this.jdbc = jdbc;
    }

    /** The voluntary organisation on which most depends just then. */
    void anOrganisationCloses() {
        jdbc.sql("""
                        select /* virtual time */ receiver_unit from app.obligation where closed_at is null and receiver_unit like '/ngo/%'
                        group by 1 order by count(*) desc, 1 limit 1
                        """)
                .query(String.class)
                .optional()
                .ifPresent(unit -> closures.close(new UnitId(unit), CaseIncidents.BY));
    }

    /** @param draw which of the things that are known to go wrong */
    void raise(UnitId prison, double draw) {
        Theme theme = Theme.values()[(int) (draw * Theme.values().length)];
        challenges.raise(
                new Raise(
                        prison,
                        theme,
                        null,
                        Set.of(Agency.NAV),
                        "The same thing goes wrong every week",
                        "What one office needs the other one may not say before the day itself."),
                new Actor(
                        new UserId("simulated" + prison.value().replace('/', '-')),
                        Set.of(prison),
                        Set.of("prison-staff")));
    }

    void countTheYear(int year) {
        surveys.open(year, new UserId(CaseIncidents.BY));
    }
}
