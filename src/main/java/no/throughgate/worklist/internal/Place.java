package no.throughgate.worklist.internal;

import java.nio.charset.StandardCharsets;
import no.throughgate.kernel.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * Where the reader is: a page of the list, the row on it, and whether the page of that row's case lies between. Its text is what addresses
 * hand on; it names no address, so nothing that somebody writes into it leads anywhere but to the list or to the case at hand.
 *
 * @param row the obligation's number in the list; empty = none in particular
 */
record Place(Position position, String row, boolean inCase) {

    private static final String ROW = "&row=";
    private static final String IN_CASE = "&at=case";

    static Place parse(@Nullable String text) {
        if (text == null) {
            return new Place(Position.parse(null), "", false);
        }
        boolean inCase = text.endsWith(IN_CASE);
        var list = inCase ? text.substring(0, text.length() - IN_CASE.length()) : text;
        int at = list.lastIndexOf(ROW);
        var row = at < 0 ? "" : list.substring(at + ROW.length());
        return new Place(Position.parse(list), row.matches("\\d{1,18}") ? row : "", inCase);
    }

    Place at(Object other) {
        return new Place(position, other.toString(), inCase);
    }

    Place ofList() {
        return new Place(position, row, false);
    }

    Place ofCase() {
        return new Place(position, row, true);
    }

    String text() {
        return position.query() + (row.isEmpty() ? "" : ROW + row) + (inCase ? IN_CASE : "");
    }

    /** The row in the list. */
    String address() {
        return position.address() + (row.isEmpty() ? "" : "#o" + row);
    }

    /** Back from an obligation to its row, in the case or in the list, whichever was left. */
    String address(long obligation, CaseId caseId) {
        return inCase && !caseId.isMatter()
                ? with("/cases/" + caseId, ofList()) + "#o" + obligation
                : position.address() + "#o" + obligation;
    }

    static String with(String page, Place place) {
        return page + "?from=" + UriUtils.encode(place.text(), StandardCharsets.UTF_8);
    }
}
