package no.throughgate.worklist.internal;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * A place in the worklist: which view, narrowed how, from which row on. Its text is the query of the list's address, and what
 * pages hand on so that one comes back to where one was.
 *
 * @param after the row before the page's first one; empty = from the start
 * @param rows  how many a page has
 */
record Position(WorklistView view, WorklistFilter filter, String after, int rows) {

    static final int ROWS = 50;

    /** As many as can be taken or handed on at once. */
    static final int MANY_ROWS = 100;

    Position {
        rows = rows == MANY_ROWS ? MANY_ROWS : ROWS;
    }

    static Position start(WorklistView view) {
        return new Position(view, WorklistFilter.NONE, "", ROWS);
    }

    /** @param text {@link #query} of a position, or a view's key alone; what it does not say is as on the first page */
    static Position parse(@Nullable String text) {
        if (text == null || !text.contains("=")) {
            return start(WorklistView.of(text == null ? "" : text));
        }
        var said = UriComponentsBuilder.fromUriString("?" + text).build();
        var filter = new WorklistFilter(
                said(said, "area"),
                said(said, "prison"),
                said(said, "kind"),
                said(said, "near"),
                said(said, "flag"),
                said(said, "who"),
                said(said, "number"),
                said(said, "find"));
        var view = WorklistView.of(said(said, "view"));
        var after = said(said, "after");
        return new Position(
                view,
                filter,
                after.isEmpty() ? "" : Cursor.parse(after, view).toString(),
                said(said, "rows").equals("" + MANY_ROWS) ? MANY_ROWS : ROWS);
    }

    /** Shown in another view, from its start. */
    public Position in(WorklistView other) {
        return new Position(other, filter, "", rows);
    }

    public Position narrowed(WorklistFilter other) {
        return new Position(view, other, "", rows);
    }

    public Position first() {
        return narrowed(filter);
    }

    public Position after(Cursor last) {
        return new Position(view, filter, last.toString(), rows);
    }

    public Position many() {
        return new Position(view, filter, after, rows == ROWS ? MANY_ROWS : ROWS);
    }

    Cursor cursor() {
        return Cursor.parse(after, view);
    }

    public String query() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("view", view.key());
        all.putAll(filter.asParameters());
        all.put("after", after);
        all.put("rows", rows == ROWS ? "" : "" + rows);
        return all.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + UriUtils.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Within the application. */
    public String address() {
        return "/worklist?" + query();
    }

    private static String said(UriComponents said, String name) {
        var value = said.getQueryParams().getFirst(name);
        return value == null ? "" : UriUtils.decode(value, StandardCharsets.UTF_8);
    }
}
