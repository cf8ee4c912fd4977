package no.throughgate.notice.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.notice.InboxItem;
import no.throughgate.notice.Notice;
import no.throughgate.notice.Notices;
import no.throughgate.notice.Told;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers a transaction's notices and writes them as it commits: two statements, however many were told. */
@Component
class BatchedNotices implements Notices {

    private final NoticeStore store;
    private final Inbox inbox;
    private final Outbox outbox;
    private final Directory directory;
    private final MovableClock clock;
    private final Duration gather;

    BatchedNotices(
            NoticeStore store,
            Inbox inbox,
            Outbox outbox,
            Directory directory,
            MovableClock clock,
            @Value("${throughgate.mail.gather:PT5M}") Duration gather) {
        this.store = store;
        this.inbox = inbox;
        this.outbox = outbox;
        this.directory = directory;
        this.clock = clock;
        this.gather = gather;
    }

    @Override
    public boolean reachable(UnitId unit) {
        return directory.contactAddress(unit).isPresent();
    }

    @Override
    public Told tell(Notice notice) {
        // A unit that has been closed is one without an address: the ladder goes on to somebody who is there.
        NoticeBatch.current(this, this::write).add(notice);
        return reachable(notice.toUnit()) ? Told.BY_MAIL : Told.NO_ADDRESS;
    }

    private void write(List<Notice> notices) {
        Instant now = clock.instant();
        store.insert(notices, now);
        Map<String, Mail> mails = new LinkedHashMap<>();
        for (Notice notice : notices) {
            Optional<String> address = directory.contactAddress(notice.toUnit());
            MailKind kind = MailKind.of(notice);
            address.ifPresent(to -> mails.put(
                    kind + " " + notice.toUnit(),
                    new Mail(0, kind, notice.toUnit(), to, now.plus(kind.gathers() ? gather : Duration.ZERO))));
        }
        outbox.queue(List.copyOf(mails.values()), now);
    }

    @Override
    @Transactional
    public List<UnitId> correct(CaseId caseId) {
        List<UnitId> told = store.unitsToldOf(caseId);
        store.withdrawOpen(caseId, clock.instant());
        List<Notice> corrections = new ArrayList<>();
        told.forEach(unit -> corrections.add(new Notice(caseId, null, "correction", 0, unit, null, true)));
        corrections.forEach(this::tell);
        return told;
    }

    @Override
    public List<InboxItem> inbox(Actor reader, long before, int limit) {
        return inbox.page(reader, Oslo.dateOf(clock.instant()), before, limit);
    }

    @Override
    public int waiting(Actor reader) {
        return inbox.count(reader, MANY);
    }

    @Override
    @Transactional
    public List<CaseId> acknowledge(Collection<Long> noticeIds, Actor reader) {
        List<CaseId> cases = inbox.acknowledge(noticeIds, reader, clock.instant());
        if (cases.isEmpty()) {
            throw Problem.notFound("notice.notFound");
        }
        return cases;
    }

    @Override
    @Transactional
    public int acknowledge(ObligationId obligation, UserId by, UnitId unit) {
        return store.acknowledge(obligation, by, unit, clock.instant());
    }

    @Override
    @Transactional
    public void takeBack(ObligationId obligation, String kind, Instant toldAt) {
        store.takeBack(obligation, kind, toldAt, clock.instant());
    }

    @Override
    @Transactional
    public List<CaseId> unacknowledge(Collection<Long> noticeIds, Actor reader, Duration atMost) {
        List<CaseId> cases =
                inbox.unacknowledge(noticeIds, reader, clock.instant().minus(atMost));
        if (cases.isEmpty()) {
            throw Problem.conflict("undo.tooLate", atMost.toSeconds());
        }
        return cases;
    }

    @Override
    @Transactional
    public int acknowledge(CaseId caseId, String kind, UserId by, UnitId unit) {
        return store.acknowledge(caseId, kind, by, unit, clock.instant());
    }
}
