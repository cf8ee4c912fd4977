package no.throughgate.worklist.internal;

import java.time.Clock;
import java.util.List;
import no.throughgate.access.CurrentUser;
import no.throughgate.directory.Directory;
import no.throughgate.directory.Member;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UnitId;
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
}
