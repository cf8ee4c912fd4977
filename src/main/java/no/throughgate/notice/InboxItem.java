package no.throughgate.notice;

import java.time.Instant;
import java.time.LocalDate;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A notice that nobody has acknowledged yet, as its reader may see it.
 *
 * @param obligationKind what the notice is about; absent where it is about the case, or about another agency's content
 * @param due            when that is due, or was
 * @param personal       to the reader alone; otherwise any member of the unit acknowledges it
 * @param release        the release date, where the law wants it told or the case is open to the reader
 * @param opens          the case is open to the reader: may be named and linked
 */
public record InboxItem(
        long noticeId,
        CaseId caseId,
        @Nullable ObligationId obligation,
        @Nullable String obligationKind,
        @Nullable Instant due,
        String kind,
        int level,
        UnitId toUnit,
        boolean personal,
        boolean statutory,
        Instant createdAt,
        @Nullable LocalDate release,
        boolean opens) {}
