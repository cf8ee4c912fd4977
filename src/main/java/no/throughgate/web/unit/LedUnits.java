package no.throughgate.web.unit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.throughgate.access.CurrentUser;
import no.throughgate.directory.Directory;
import no.throughgate.directory.Unit;
import no.throughgate.kernel.Problem;
import org.springframework.stereotype.Component;

/** The units of whoever may lead: one's own, and no other exists. */
@Component
class LedUnits {

    private final Directory directory;

    LedUnits(Directory directory) {
        this.directory = directory;
    }

    List<Unit> of(CurrentUser leader) {
        return leader.units().stream()
                .map(directory::unit)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Unit::name))
                .toList();
    }

    /**
     * @param path empty = the first of one's own
     * @throws Problem not found: no unit of one's own
     */
    Unit one(String path, CurrentUser leader) {
        return of(leader).stream()
                .filter(unit -> path.isEmpty() || unit.id().value().equals(path))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("unit.notYours"));
    }
}
