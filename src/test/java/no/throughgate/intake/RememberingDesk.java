package no.throughgate.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/** Stands in for the rooms behind intake: keeps one state a stay, and fails when told to. */
final class RememberingDesk implements StayDesk {

    /** Where a case has got to: its last known date or end, and whether it still exists. */
    record Known(@Nullable ReleaseDate release, boolean ended, boolean annulled) {}

    final Map<CaseId, Known> cases = new LinkedHashMap<>();
    final List<String> asked = new ArrayList<>();
    private final AtomicInteger numbers = new AtomicInteger();

    @Nullable
    RuntimeException failure;

    @Override
    public synchronized CaseId open(StayEvent event) {
        ask("open " + event.stayId());
        CaseId caseId = CaseId.of(2026, numbers.incrementAndGet());
        cases.put(caseId, new Known(event.stay().release(), false, false));
        return caseId;
    }

    @Override
    public synchronized void update(CaseId caseId, StayEvent event) {
        ask("update " + event.stayId());
        if (event.stay().release() != null) {
            cases.computeIfPresent(caseId, (id, known) -> new Known(event.stay().release(), false, false));
        }
    }

    @Override
    public synchronized void end(CaseId caseId, StayEvent event) {
        ask("end " + event.stayId());
        cases.computeIfPresent(caseId, (id, known) -> new Known(null, true, false));
    }

    @Override
    public synchronized void annul(CaseId caseId, StayEvent event) {
        ask("annul " + event.stayId());
        cases.computeIfPresent(caseId, (id, known) -> new Known(null, false, true));
    }

    private void ask(String what) {
        if (failure != null) {
            throw failure;
        }
        asked.add(what);
    }
}
