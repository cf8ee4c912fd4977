package no.throughgate.simulation.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.Identity;
import no.throughgate.cases.Logins;
import no.throughgate.cases.OpenCase;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.kernel.WorkingCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The case of the demo login {@code person}: invented, two weeks before release, and so far that there is something to see on the
 * person's own page and paper. The first steps are done in the demo's first minute by whoever owes them, through the same doors as people's.
 */
@Component
@ConditionalOnProperty(name = "throughgate.demo.stays", havingValue = "true")
@ConditionalOnProperty(name = "throughgate.command", havingValue = "serve")
class DemoPerson implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPerson.class);

    private static final String SOURCE = "demo";
    private static final String STAY = "demo-person";
    private static final UserId LOGIN = new UserId("person");
    private static final UnitId PRISON = new UnitId("/prison/oslo");

    /** Of the month + 80 kind. */
    private static final Identity PETTER = new Identity("12858830107", "Petter Oppdiktet", 1988, "M", "nb");

    private static final int DAYS_TO_RELEASE = 13;
    /** Rounds without anything to do, after which nothing more will come. */
    private static final int QUIET_ROUNDS = 60;

    private final Cases cases;
    private final Logins logins;
    private final DemoSteps steps;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private int quiet = QUIET_ROUNDS;

    DemoPerson(Cases cases, Logins logins, DemoSteps steps, WorkingCalendar calendar, Clock clock) {
        this.cases = cases;
        this.logins = logins;
        this.steps = steps;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (logins.caseOf(LOGIN).isPresent()) {
            return;
        }
        CaseId caseId = cases.open(stay());
        var officer = new Actor(new UserId("prison-staff"), Set.of(PRISON), Set.of("prison-staff"));
        logins.use(logins.giveCode(caseId, officer).text(), LOGIN);
        quiet = 0;
    }

    /** Steps come as the case's tokens reach them: one round does what is owed by then. */
    @Scheduled(fixedDelay = 2_000)
    void round() {
        if (quiet < QUIET_ROUNDS) {
            quiet++;
            cases.find(SOURCE, STAY)
                    .filter(caseId -> steps.doWhatIsOwed(caseId) > 0)
                    .ifPresent(caseId -> quiet = 0);
        }
    }

    private OpenCase stay() {
        LocalDate today = Oslo.dateOf(clock.instant());
        LocalDate release = today.plusDays(DAYS_TO_RELEASE);
        while (calendar.isFridayOrBeforeHoliday(release) || !calendar.isWorkingDay(release)) {
            release = release.minusDays(1);
        }
        LOG.info("Demo: the case of the login {} is released on {}", LOGIN.value(), release);
        return new OpenCase(
                SOURCE,
                STAY,
                PETTER,
                PRISON,
                today.minusDays(60),
                false,
                new ReleaseDate(release, ReleaseType.SENTENCE_END, Certainty.DECIDED),
                "0301",
                null);
    }
}
