package no.throughgate.notice.internal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UnitId;
import no.throughgate.notice.Mailing;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails leave every few seconds, overviews on Monday morning. Simulations switch the timetable off and call directly. */
@Component
class ScheduledMailing implements Mailing {

    private final Outbox outbox;
    private final OutboxSender sender;
    private final Directory directory;
    private final MovableClock clock;

    ScheduledMailing(Outbox outbox, OutboxSender sender, Directory directory, MovableClock clock) {
        this.outbox = outbox;
        this.sender = sender;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    @Scheduled(
            fixedDelayString = "${throughgate.mail.every:PT10S}",
            initialDelayString = "${throughgate.mail.every:PT10S}")
    public int sendDue() {
        return sender.sendDue();
    }

    @Override
    @Transactional
    @Scheduled(cron = "${throughgate.mail.digest:0 0 7 * * MON}", zone = "Europe/Oslo")
    public int queueDigests() {
        Instant now = clock.instant();
        LocalDate monday = Oslo.dateOf(now).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<Mail> mails = outbox.claimDigests(monday, now).stream()
                .flatMap(unit -> digest(unit, now).stream())
                .toList();
        outbox.queue(mails, now);
        return mails.size();
    }

    private java.util.Optional<Mail> digest(UnitId unit, Instant now) {
        return directory.contactAddress(unit).map(address -> new Mail(0, MailKind.DIGEST, unit, address, now));
    }
}
