package no.throughgate.obligation.internal;

import java.util.List;
import java.util.Map;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.kernel.CaseId;
import no.throughgate.obligation.DateMoves;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** A move that meets somebody finishing a task of the same case is made again, each time in a transaction of its own. */
@Component
@Primary
class PatientDateMoves implements DateMoves {

    private static final int TRIES = 3;

    private final DateMoves impatient;

    PatientDateMoves(@Qualifier("jdbcDateMoves") DateMoves impatient) {
        this.impatient = impatient;
    }

    @Override
    public Preview preview(CaseId caseId, ReleaseDate to) {
        return impatient.preview(caseId, to);
    }

    @Override
    public Preview move(CaseId caseId, ReleaseDate to, String by) {
        return Patience.tries(TRIES, () -> impatient.move(caseId, to, by));
    }

    @Override
    public void check(CaseId caseId, ReleaseDate to) {
        impatient.check(caseId, to);
    }

    @Override
    public long wave(Map<CaseId, ReleaseDate> moves, String reason, String by) {
        return impatient.wave(moves, reason, by);
    }

    @Override
    public Progress progress(long waveId) {
        return impatient.progress(waveId);
    }

    @Override
    public List<Refused> refused(long waveId) {
        return impatient.refused(waveId);
    }
}
