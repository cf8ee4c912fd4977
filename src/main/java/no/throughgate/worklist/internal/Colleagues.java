package no.throughgate.worklist.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.throughgate.access.CurrentUser;
import no.throughgate.directory.Directory;
import no.throughgate.directory.Member;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import org.springframework.stereotype.Component;

/** To whom a reader may hand an obligation; by the same directory that the façade asks when it is handed. */
@Component
class Colleagues {

    private final Directory directory;
    private final Clock clock;

    Colleagues(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Empty where the reader may not hand it on: a colleague holds it, and the reader does not lead the unit. */
    List<Member> of(ObligationRow obligation, CurrentUser reader) {
        var unit = new UnitId(obligation.receiverUnit());
        var row = obligation.row();
        var today = Oslo.dateOf(clock.instant());
        boolean handsOn = row.assignee() == null
                || row.heldBy(reader.id())
                || directory
                        .member(unit, reader.id())
                        .filter(member -> member.mayLead(today))
                        .isPresent();
        if (!obligation.accepted() || !handsOn) {
            return List.of();
        }
        return directory.colleagues(unit, obligation.capability(), today).stream()
                .filter(member -> !row.heldBy(member.user()))
                // What nobody holds one simply takes.
                .filter(member -> row.assignee() != null || !member.user().equals(reader.id()))
                .toList();
    }

    /** Everybody with whom the reader shares a unit, by name: whose work one may look for in the list. */
    List<Member> ofUnits(CurrentUser reader) {
        return reader.units().stream()
                .flatMap(unit -> directory.staffOf(unit).stream())
                .filter(member -> !member.simulated() && !member.user().equals(reader.id()))
                .collect(Collectors.toMap(Member::user, Function.identity(), (one, same) -> one))
                .values()
                .stream()
                .sorted(Comparator.comparing(Member::displayName))
                .toList();
    }

    /** Colleagues to whom at least some of the reader's work can be handed: at work today, with a role of the reader's. */
    List<Member> atWork(CurrentUser reader) {
        var today = Oslo.dateOf(clock.instant());
        return ofUnits(reader).stream()
                .filter(member ->
                        member.present(today) && reader.capabilities().stream().anyMatch(member::can))
                .toList();
    }

    Optional<Member> marked(String mark, CurrentUser reader) {
        return ofUnits(reader).stream()
                .filter(member -> mark(member.user()).equals(mark))
                .findFirst();
    }

    /** Stands for a colleague in an address, where nobody's login name belongs. */
    static String mark(UserId user) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(user.value().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
