package no.throughgate.obligation;

import java.time.LocalDate;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Back in prison while being followed up. The same case goes on, so that nothing is asked twice: what offices outside owe rests
 * until the next release, with its owners, and the release is prepared anew.
 */
public interface Returns {

    /**
     * A released person is inside again; a no-op for a case that is not RELEASED.
     *
     * @param by the code of the system that said so
     */
    void back(CaseId caseId, Back back, String by);

    /**
     * The stay never was: everything goes on as before the person came back, and whoever was told of it is told so.
     *
     * @param by the code of the system that said so
     */
    void neverBack(CaseId caseId, String by);

    /** Stops the clocks of what is owed outside, and tells who owes it. */
    void suspendOutside(CaseId caseId);

    /** The next release has a date: its last weeks are prepared anew, and what followed the one before ends. */
    void prepareAgain(CaseId caseId);

    /** The home did not last: the search that was under way ends, so that one search has one owner. */
    void homeLost(CaseId caseId);

    /** Never was back: what is owed outside has its clock again, and whoever was told of the return is told that it was a mistake. */
    void goOnOutside(CaseId caseId);

    /** Released again: what rested is due anew, as if asked for today; the first due dates stay. */
    void resumeOutside(CaseId caseId);

    /**
     * @param began the day the new stay began
     * @param remand a new remand; else a recall or a new sentence
     * @param release the next release, if it is known
     */
    record Back(
            UnitId prison,
            LocalDate began,
            boolean remand,
            @Nullable ReleaseDate release) {}
}
