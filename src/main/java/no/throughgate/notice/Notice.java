package no.throughgate.notice;

import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell a unit about a case.
 *
 * @param kind      what happened, a message key's last part: {@code offered}, {@code alarm}, {@code dateMoved}
 * @param level     step of the escalation ladder, 0 to 5; 0 also where there is no ladder
 * @param toUser    the one person in the unit it concerns; absent = the whole unit
 * @param statutory the law wants it told, so it is to be acknowledged
 */
public record Notice(
        CaseId caseId,
        @Nullable ObligationId obligation,
        String kind,
        int level,
        UnitId toUnit,
        @Nullable UserId toUser,
        boolean statutory) {}
