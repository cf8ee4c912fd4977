package no.throughgate.live.internal;

import java.util.Optional;
import no.throughgate.kernel.LifeArea;

/**
 * Something changed, as the database's triggers tell it: the unit's path and, after a blank, the life area if it was in that
 * area's restricted lane. Of a case as a whole its prison and its municipality's coordinator are told, with a word before the path.
 */
record Change(String unit, Optional<LifeArea> lane) {

    /** What is told of the cases of whom this unit watches over: a prison's coordinator watches over the prison. */
    static String watched(String unit) {
        return "watch:" + unit.replaceFirst("^(/prison/[^/]+)/coordinator$", "$1");
    }

    static Change parse(String told) {
        int blank = told.indexOf(' ');
        return blank < 0
                ? new Change(told, Optional.empty())
                : new Change(told.substring(0, blank), Optional.of(LifeArea.valueOf(told.substring(blank + 1))));
    }
}
