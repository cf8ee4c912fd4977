package no.throughgate.obligation.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.Need;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.notice.Notice;
import no.throughgate.notice.Notices;
import no.throughgate.obligation.Commitments;
import no.throughgate.obligation.DateMoves;
import no.throughgate.obligation.ObligationProcess;
import no.throughgate.obligation.internal.CommitmentRows.Row;
import no.throughgate.planning.PlannedObligation.Due;
import no.throughgate.planning.Planner;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class JdbcCommitments implements Commitments {

    private final CommitmentRows rows;
    private final Cases cases;
    private final DateMoves moves;
    private final Planner planner;
    private final WakeUps wakeUps;
    private final Notices notices;
    private final Timeline timeline;
    private final ObligationProcess process;
    private final GrantedHomes granted;
    private final MovableClock clock;

    JdbcCommitments(
            CommitmentRows rows,
            Cases cases,
            @Lazy DateMoves moves,
            Planner planner,
            WakeUps wakeUps,
            Notices notices,
            Timeline timeline,
            @Lazy ObligationProcess process,
            GrantedHomes granted,
            MovableClock clock) {
        this.rows = rows;
        this.cases = cases;
        this.moves = moves;
        this.planner = planner;
        this.wakeUps = wakeUps;
        this.notices = notices;
        this.timeline = timeline;
        this.process = process;
        this.granted = granted;
        this.clock = clock;
    }

    @Override
    public void open(CaseId caseId) {
        Instant now = clock.instant();
        if (!(planner.plan("promiseRelease", Basis.of(cases.lock(caseId)), now) instanceof Due due)) {
            throw new IllegalStateException("no rule says until when a release can be promised");
        }
        rows.open(caseId, now, due.due());
        record(caseId, now, "opened", Map.of());
    }

    @Override
    @Transactional(readOnly = true)
    public Instant expiresAt(CaseId caseId) {
        return rows.latest(caseId)
                .map(row -> row.endedAt() == null ? row.expiresAt() : row.endedAt())
                .orElseThrow();
    }

    @Override
    public void promiseHome(CaseFacts facts, UnitId office, LocalDate until, Instant at) {
        Row row = alive(facts.caseId());
        rows.home(row, office, held(row.releaseOn(), until), at);
        given(facts, row, Side.HOME, at);
    }

    @Override
    public void promiseRelease(CaseFacts facts, UnitId prison, LocalDate day, Instant at) {
        Row row = alive(facts.caseId());
        held(day, row.homeUntil() == null ? day : row.homeUntil());
        rows.release(row, prison, day, at);
        given(facts, row, Side.RELEASE, at);
    }

    private static LocalDate held(@org.jspecify.annotations.Nullable LocalDate release, LocalDate until) {
        if (release != null && release.isAfter(until)) {
            throw Problem.invalid("commitment.homeHeldTooShort");
        }
        return until;
    }

    private Row alive(CaseId caseId) {
        return rows.alive(caseId).orElseThrow(() -> Problem.conflict("commitment.ended"));
    }

    private void given(CaseFacts facts, Row before, Side side, Instant at) {
        record(facts.caseId(), at, "given", Map.of("side", side.name()));
        if (before.givenBy() != null) {
            bind(facts, rows.alive(facts.caseId()).orElseThrow(), at);
        }
    }

    /** The home is the person's and the release date of the case moves: both in the transaction of the second promise. */
    private void bind(CaseFacts facts, Row row, Instant at) {
        CaseId caseId = facts.caseId();
        UnitId office = Objects.requireNonNull(row.home());
        cases.setNeed(caseId, LifeArea.HOUSING, Need.SETTLED);
        cases.carryOn(caseId, LifeArea.HOUSING, office, at);
        cases.setNeed(caseId, LifeArea.LAW_AND_CONDITIONS, Need.NEED);
        UnitId prison = Objects.requireNonNull(row.prison());
        var release = new ReleaseDate(Objects.requireNonNull(row.releaseOn()), ReleaseType.PAROLE, Certainty.DECIDED);
        if (!release.equals(facts.release())) {
            moves.move(caseId, release, prison.value());
        }
        wakeUps.at(facts, overAt(row));
        Stream.of(office, prison).forEach(unit -> tell(caseId, "commitmentBound", unit));
        record(caseId, at, "bound", Map.of());
        process.homeBound(caseId);
    }

    @Override
    public void deny(CaseId caseId, Side side, Instant at) {
        rows.alive(caseId).ifPresent(row -> free(caseId, row, State.WITHDRAWN, side.name(), at));
    }

    @Override
    public void homeLost(CaseId caseId, UnitId office, Instant at) {
        rows.alive(caseId).filter(row -> office.equals(row.home())).ifPresent(row -> {
            free(caseId, row, State.WITHDRAWN, Side.HOME.name(), at);
            // Whoever is still asked for the other promise is asked in vain: the walk ends now.
            process.retimeGates(caseId);
        });
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UnitId> holdsHome(CaseId caseId) {
        return rows.latest(caseId).filter(row -> row.endedAt() == null).map(Row::home);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> homeSetFreeAt(CaseId caseId) {
        Optional<Instant> setFree = rows.latest(caseId)
                .filter(row -> row.state() != State.KEPT && row.home() != null && row.prison() != null)
                .map(Row::endedAt);
        return Stream.of(setFree, granted.lostAt(caseId))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    @Override
    public Standing settle(CaseId caseId, Instant at) {
        rows.alive(caseId).filter(row -> row.state() != State.BOTH).ifPresent(row -> settle(caseId, row, at));
        return rows.latest(caseId).orElseThrow().standing();
    }

    /** The time is up; before that only the housing office's refusal ends the walk without an answer. */
    private void settle(CaseId caseId, Row row, Instant at) {
        if (at.isBefore(row.expiresAt())) {
            free(caseId, row, State.WITHDRAWN, Side.HOME.name(), at);
        } else {
            free(caseId, row, State.EXPIRED, row.missing(), at);
        }
    }

    @Override
    public void releaseMoved(CaseId caseId, LocalDate day, Instant at) {
        rows.alive(caseId)
                .filter(row -> row.state() == State.BOTH && day.isAfter(Objects.requireNonNull(row.homeUntil())))
                .ifPresent(row -> free(caseId, row, State.EXPIRED, Side.RELEASE.name(), at));
    }

    @Override
    public void dayPassed(CaseId caseId, Instant at) {
        rows.alive(caseId)
                .filter(row -> row.state() == State.BOTH && !at.isBefore(overAt(row)))
                .ifPresent(row -> free(caseId, row, State.EXPIRED, Side.RELEASE.name(), at));
    }

    private static Instant overAt(Row row) {
        return Objects.requireNonNull(row.homeUntil())
                .plusDays(1)
                .atStartOfDay(Oslo.ZONE)
                .toInstant();
    }

    @Override
    public void released(CaseId caseId, Instant at) {
        rows.alive(caseId).filter(row -> row.state() == State.BOTH).ifPresent(row -> {
            if (Oslo.dateOf(at).isAfter(Objects.requireNonNull(row.homeUntil()))) {
                free(caseId, row, State.EXPIRED, Side.RELEASE.name(), at);
            } else {
                rows.end(row, State.KEPT, null, at);
                record(caseId, at, "kept", Map.of());
            }
        });
    }

    /** Both are free in the same moment; the person's need of a home goes on. */
    private void free(CaseId caseId, Row row, State state, String turn, Instant at) {
        rows.end(row, state, turn, at);
        boolean bound = row.state() == State.BOTH;
        if (row.home() != null) {
            if (bound) {
                cases.setNeed(caseId, LifeArea.HOUSING, Need.NEED);
                cases.layDown(caseId, LifeArea.HOUSING, row.home());
                // What the office has decided since stands without the promise, and so do its keys.
                if (granted.municipality(caseId).isEmpty()) {
                    process.homeSetFree(caseId);
                }
            }
            tell(caseId, "homeSetFree", row.home());
        }
        if (row.prison() != null) {
            boolean homeGone = bound && turn.equals(Side.HOME.name());
            tell(caseId, homeGone ? "paroleWithoutHome" : "commitmentEnded", row.prison());
        }
        record(caseId, at, state == State.EXPIRED ? "expired" : "withdrawn", Map.of("turn", turn));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Standing> standing(CaseId caseId) {
        return rows.latest(caseId).map(Row::standing);
    }

    private void tell(CaseId caseId, String kind, UnitId unit) {
        notices.tell(new Notice(caseId, null, kind, 0, unit, null, false));
    }

    private void record(CaseId caseId, Instant at, String what, Map<String, String> detail) {
        timeline.record(Entry.bySystem(caseId, at, "commitment." + what, detail));
    }
}
