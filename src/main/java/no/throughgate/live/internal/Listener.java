package no.throughgate.live.internal;

import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Visibility;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.UnitId;

/**
 * One open page. Holds neither a thread nor a connection to the database, only the answer that is not finished yet.
 * Written to by one thread at a time.
 */
final class Listener {

    /** So often at the most is a page told: whoever moves a thousand dates moves them at once for its reader. */
    static final Duration AT_MOST_EVERY = Duration.ofSeconds(2);

    final String user;
    final String sessionId;
    private final Set<String> units;
    private final Predicate<LifeArea> seesRestricted;
    private final AsyncContext answer;
    /** From when its head is sent: until then the answer is its request's thread's. */
    private volatile boolean open;

    private boolean waiting;
    /** By the machine's own clock, to know the oldest. */
    final long since = System.nanoTime();

    private long toldAt = System.nanoTime() - AT_MOST_EVERY.toNanos();

    /** @param watches the page shows all the cases of the user's prison or municipality, whichever unit owes */
    Listener(CurrentUser user, String sessionId, AsyncContext answer, boolean watches) {
        this.user = user.id().value();
        this.sessionId = sessionId;
        this.units = user.units().stream()
                .map(UnitId::value)
                .flatMap(unit -> watches ? Stream.of(unit, Change.watched(unit)) : Stream.of(unit))
                .collect(Collectors.toUnmodifiableSet());
        this.seesRestricted = area -> Visibility.seesRestricted(user, area);
        this.answer = answer;
    }

    void open() {
        open = true;
    }

    void hear(Change change) {
        waiting |= units.contains(change.unit())
                && change.lane().filter(seesRestricted.negate()).isEmpty();
    }

    /** Something may have been missed. */
    void hearAll() {
        waiting = true;
    }

    /** @return false: nobody is there any more */
    boolean tell(long now) {
        if (!open || !waiting || now - toldAt < AT_MOST_EVERY.toNanos()) {
            return true;
        }
        waiting = false;
        toldAt = now;
        return write("event: changed\ndata:\n\n");
    }

    boolean beat() {
        return !open || write(":\n\n");
    }

    void end() {
        try {
            answer.complete();
        } catch (RuntimeException endedAlready) {
            // The browser was faster.
        }
    }

    private boolean write(String text) {
        try {
            var out = answer.getResponse().getOutputStream();
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return true;
        } catch (IOException | RuntimeException gone) {
            // The container cleans up an answer that has ended while others may still write to it, and says so in many
            // ways.
            return false;
        }
    }
}
