package no.throughgate.notice;

import java.time.Instant;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/** A notice that nobody in the unit has acknowledged yet. */
public record InboxItem(
        long noticeId,
        CaseId caseId,
        @Nullable ObligationId obligation,
        String kind,
        int level,
        UnitId toUnit,
        boolean statutory,
        Instant createdAt) {}
