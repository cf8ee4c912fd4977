package no.throughgate.worklist.internal;

import java.nio.charset.StandardCharsets;
import no.throughgate.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriUtils;

/**
 * The place in the list that the page at hand was reached from, as its address says: view, filters, page and row. Pages that know nothing of
 * the list ask this for the way back, and hand the place on.
 */
@Component("listPlace")
class ListPlace {

    private static final String ROW = "&row=";

    /** The list where it was left; its start where the page was reached in another way. */
    public String address() {
        var from = from();
        var row = from == null ? "" : row(from);
        return position(from).address() + (row.isEmpty() ? "" : "#o" + row);
    }

    /** This page with the place to come back to. */
    public String to(String page) {
        var from = from();
        return from == null
                ? page
                : page + "?from=" + UriUtils.encode(of(position(from).query(), row(from)), StandardCharsets.UTF_8);
    }

    /** The place of one row. @param from {@link Position#query} of the page of the list */
    public String of(String from, Object row) {
        return row.toString().isEmpty() ? from : from + ROW + row;
    }

    /** What is no place begins anew: a page of the case opens whatever its address says of the list. */
    private static Position position(@Nullable String from) {
        try {
            return Position.parse(from);
        } catch (Problem noPlace) {
            return Position.parse(null);
        }
    }

    private static String row(String from) {
        int at = from.lastIndexOf(ROW);
        var row = at < 0 ? "" : from.substring(at + ROW.length());
        return row.matches("\\d{1,18}") ? row : "";
    }

    private static @Nullable String from() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getParameter("from")
                : null;
    }
}
