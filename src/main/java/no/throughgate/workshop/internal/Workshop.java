package no.throughgate.workshop.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UserId;
import no.throughgate.workshop.Drafted;
import no.throughgate.workshop.EditionNote;
import no.throughgate.workshop.Editions;
import no.throughgate.workshop.Hearing;
import no.throughgate.workshop.Proposal;
import no.throughgate.workshop.Proposals;
import no.throughgate.workshop.RowChange;
import no.throughgate.workshop.RulesInForce;
import no.throughgate.workshop.Running;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Component
@Transactional
class Workshop implements Proposals {

    /**
     * How many times every node has looked for new editions before one takes force. Sooner, a node that had not heard of it yet would plan
     * by other rules than the rest; more than once, since a look may fail or be late.
     */
    private static final int LOOKS = 3;

    private final ProposalRows rows;
    private final Editions editions;
    private final Drafting drafting;
    private final RulesInForce inForce;
    private final Clock clock;
    private final Duration soonest;

    Workshop(
            ProposalRows rows,
            Editions editions,
            Drafting drafting,
            @Lazy RulesInForce inForce,
            Clock clock,
            @Value("${throughgate.rules.every:PT1M}") Duration every) {
        this.rows = rows;
        this.editions = editions;
        this.drafting = drafting;
        this.inForce = inForce;
        this.clock = clock;
        this.soonest = every.multipliedBy(LOOKS);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Proposal> open(UserId reader) {
        return rows.open(reader).stream()
                .flatMap(id -> rows.find(id, reader).stream())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Proposal one(long id, UserId reader) {
        return rows.find(id, reader).orElseThrow(() -> Problem.notFound("rules.notFound"));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Proposal> draft(UserId by) {
        return rows.draft(by).flatMap(id -> rows.find(id, by));
    }

    @Override
    public long change(RowChange change, UserId by) {
        long id = rows.begin(by, null, clock.instant());
        if (one(id, by).restores() != null) {
            throw Problem.conflict("rules.draftRestores");
        }
        rows.put(id, change);
        return id;
    }

    @Override
    public long restore(int edition, UserId by) {
        if (edition != 0
                && editions.find(edition).filter(note -> note.fault() == null).isEmpty()) {
            throw Problem.notFound("rules.notFound");
        }
        if (rows.draft(by).isPresent()) {
            throw Problem.conflict("rules.draftThere");
        }
        return rows.begin(by, edition, clock.instant());
    }

    @Override
    public void drop(long id, String table, String row, UserId by) {
        mine(id, by);
        rows.drop(id, table, row);
    }

    @Override
    public void write(long id, Typed typed, UserId by) {
        mine(id, by);
        rows.write(id, typed, clock.instant());
    }

    @Override
    public void heard(long id, Hearing hearing, UserId by) {
        mine(id, by);
        rows.hear(id, hearing);
    }

    @Override
    public void notHeard(long id, long hearing, UserId by) {
        mine(id, by);
        rows.unhear(id, hearing);
    }

    private Proposal mine(long id, UserId by) {
        Proposal proposal = one(id, by);
        if (!proposal.by().equals(by.value())) {
            throw Problem.notFound("rules.notFound");
        }
        if (!proposal.draft()) {
            throw Problem.conflict("rules.notADraft");
        }
        return proposal;
    }

    @Override
    public Map<String, String> missing(Proposal proposal) {
        Map<String, String> missing = new LinkedHashMap<>();
        if (proposal.changes().isEmpty() && proposal.restores() == null) {
            missing.put("changes", "rules.error.noChanges");
        }
        if (proposal.reason().isBlank()) {
            missing.put("reason", "rules.error.reason");
        }
        Optional<LocalDate> day = EffectiveDay.read(proposal.effectiveOn());
        if (day.isEmpty()) {
            missing.put("effectiveOn", "rules.error.day");
        } else if (day.get().isBefore(Oslo.dateOf(clock.instant()))) {
            missing.put("effectiveOn", "rules.error.past");
        } else if (latest().isAfter(at(day.get()))) {
            missing.put("effectiveOn", "rules.error.beforeLatest");
        }
        if (proposal.running() == null) {
            missing.put("running", "rules.error.running");
        }
        if (proposal.heard().isEmpty()) {
            missing.put("who", "rules.error.heard");
        }
        return missing;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Integer> bringsAlong(Proposal proposal) {
        List<Integer> kept = new ArrayList<>();
        if (proposal.running() == Running.TAKE && proposal.restores() == null) {
            for (EditionNote note : editions.all()) {
                if (note.fault() == null && note.running() == Running.TAKE) {
                    kept.clear();
                } else if (note.fault() == null) {
                    kept.add(note.number());
                }
            }
        }
        return kept;
    }

    /** When the latest edition takes force, where that lies ahead: editions take force in the order in which they are decided. */
    private Instant latest() {
        Instant now = clock.instant();
        return editions.all().stream()
                .filter(note -> note.ahead(now))
                .map(note -> note.effectiveAt())
                .reduce(Instant.MIN, (a, b) -> a.isAfter(b) ? a : b);
    }

    /** At midnight of the day; today, as soon as every node has heard of it. */
    private Instant at(LocalDate day) {
        Instant midnight = Oslo.at(day, LocalTime.MIDNIGHT);
        Instant heard = clock.instant().plus(soonest);
        return midnight.isBefore(heard) ? heard : midnight;
    }

    @Override
    public Map<String, String> send(long id, UserId by) {
        Proposal proposal = mine(id, by);
        Map<String, String> missing = missing(proposal);
        if (missing.isEmpty()) {
            Drafted drafted = drafting.of(proposal);
            if (!drafted.sound() || drafted.differences().isEmpty()) {
                return Map.of("changes", wrong(drafted));
            }
            rows.sent(id, clock.instant());
        }
        return missing;
    }

    private static String wrong(Drafted drafted) {
        if (!drafted.lost().isEmpty()) {
            return "rules.error.lost";
        }
        return drafted.sound() ? "rules.error.noDifference" : "rules.error.troubles";
    }

    @Override
    public void withdraw(long id, UserId by) {
        Proposal proposal = one(id, by);
        if (!proposal.by().equals(by.value())) {
            throw Problem.notFound("rules.notFound");
        }
        if (proposal.draft()) {
            rows.delete(id);
        } else if (!rows.withdrawn(id)) {
            throw Problem.conflict("rules.decidedAlready");
        }
    }

    @Override
    public int publish(long id, UserId by, Yes yes) {
        Proposal proposal = decidable(id, by);
        rows.lockEditions();
        Drafted drafted = drafting.of(proposal);
        if (drafted.base() != yes.seenOn()) {
            throw Problem.conflict("rules.newerPublished", drafted.base());
        }
        if (!drafted.sha256().equals(yes.sha256())) {
            throw Problem.conflict("rules.otherTables");
        }
        if (!drafted.sound() || drafted.differences().isEmpty()) {
            throw Problem.conflict(wrong(drafted));
        }
        if (!drafted.moreTime().isEmpty() && !yes.moreTime()) {
            throw Problem.conflict("rules.error.moreTime");
        }
        LocalDate day =
                EffectiveDay.read(proposal.effectiveOn()).orElseThrow(() -> Problem.conflict("rules.error.day"));
        Instant now = clock.instant();
        int edition = rows.publish(proposal, drafted, at(day), by, now);
        rows.decided(id, edition, by, yes.because(), now);
        afterCommit(inForce::refresh);
        return edition;
    }

    @Override
    public void refuse(long id, UserId by, String because) {
        decidable(id, by);
        rows.decided(id, null, by, because, clock.instant());
    }

    private Proposal decidable(long id, UserId by) {
        rows.lock(id);
        Proposal proposal = one(id, by);
        if (!proposal.waits()) {
            throw Problem.conflict("rules.decidedAlready");
        }
        if (proposal.by().equals(by.value())) {
            throw Problem.forbidden("rules.ownProposal");
        }
        return proposal;
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
