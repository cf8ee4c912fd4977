package no.throughgate.web.unit;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.throughgate.access.CurrentUser;
import no.throughgate.directory.Directory;
import no.throughgate.directory.Unit;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import org.springframework.stereotype.Component;

/** The units that somebody leads today, or stands in for the leader of: no other exists. */
@Component
class LedUnits {

    private final Directory directory;
    private final Clock clock;

    LedUnits(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    List<Unit> of(CurrentUser leader) {
        var today = Oslo.dateOf(clock.instant());
        return leader.units().stream()
                .filter(unit -> directory.mayLead(unit, leader.id(), today))
                .map(directory::unit)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Unit::name))
                .toList();
    }

    /**
     * @param path empty = the first that one leads
     * @throws Problem not found: no unit that one leads
     */
    Unit one(String path, CurrentUser leader) {
        return of(leader).stream()
                .filter(unit -> path.isEmpty() || unit.id().value().equals(path))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("unit.notYours"));
    }
}
