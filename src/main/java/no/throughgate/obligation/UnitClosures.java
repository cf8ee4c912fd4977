package no.throughgate.obligation;

import no.throughgate.kernel.UnitId;

/** A whole unit or organisation closes down: what it owed gets another owner, case by case. */
public interface UnitClosures {

    /**
     * From here on nothing new goes to the unit. Its open work is handed on in the background, one short transaction a case;
     * asked again, it takes up what is still left.
     *
     * @return the closure's id
     * @throws no.throughgate.kernel.Problem not found: there is no such unit
     */
    long close(UnitId unit, String by);

    Progress progress(long closureId);

    /** @param moved obligations that have another owner now */
    record Progress(long closureId, int cases, int done, int moved) {

        public boolean finished() {
            return done >= cases;
        }
    }
}
