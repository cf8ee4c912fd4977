package no.throughgate.worklist.internal;

/** What its holder has put aside for now: one text for the list, its order and its mark. */
final class Aside {

    /**
     * Until that day, and never beyond the day on which it is due, however early that comes to be. Alias {@code o}; bind
     * {@code today}.
     */
    static final String IN_FORCE = """
            (select a.until from app.put_aside a where a.obligation_id = o.obligation_id and a.user_id = o.assignee
                and o.closed_at is null and :today < least(a.until, cast(o.due_at at time zone 'Europe/Oslo' as date)))""";

    private Aside() {}
}
