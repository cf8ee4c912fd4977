package no.throughgate.web.dashboard;

import java.util.Locale;
import no.throughgate.access.Visibility;

/**
 * One number of the dashboard, and the list behind it: the same rows, counted or shown. Each statement reads {@code mine}, the cases that the
 * reader may open, and gives {@code case_id, id, at, kind, unit}; {@code at} is what the list is ordered by, and {@code id} tells two of a case apart. What a
 * lane or an area closes to the reader is in neither.
 */
enum Tile {
    NO_HOME(Group.RED_LINES, missing("HOUSING", """
            not exists (select 1 from app.obligation o join app.obligation_result k using (obligation_id)
                where o.case_id = c.case_id and o.life_area = 'HOUSING' and o.state = 'DONE' and (k.data ->> 'housingNeed' = 'OWN_HOME'
                    or k.data ->> 'homeDecision' = 'GRANTED' or o.kind in ('confirmTemporaryAddress', 'findBedTonight', 'bookBedTonight')))""")),
    NO_MONEY(Group.RED_LINES, missing("INCOME_AND_DEBT", """
            not exists (select 1 from app.obligation o where o.case_id = c.case_id and o.state = 'DONE'
                and o.kind in ('setFirstPayment', 'payBridgingAid', 'payWeekendAid', 'payPrisonCash'))""")),
    NO_GATE(Group.RED_LINES, missing("FAMILY_AND_NETWORK", """
            not exists (select 1 from app.obligation o where o.case_id = c.case_id and (o.kind in ('nameGateSlot', 'confirmGateSlot', 'nameOfficer', 'meetAtGateTonight',
                'nameOfficerTonight') and o.state = 'DONE' or o.kind = 'keepGateSlot' and o.state = 'ACCEPTED'))""")),
    NO_OWNER(Group.RED_LINES, """
            select c.case_id, 0::bigint as id, c.release_date::timestamptz as at, null::text as kind, null::text as unit from mine c
            where c.status = 'OPEN' and c.release_date between :today and :until and c.outside_owner is null"""),
    NO_MEDICINE(Group.RED_LINES, missing("HEALTH_AND_SUBSTANCE", """
            exists (select 1 from app.obligation o join app.obligation_result k using (obligation_id)
                where o.case_id = c.case_id and o.kind = 'reviewHealthNeed' and o.state = 'DONE' and k.data ->> 'onMedicine' = 'true')
            and not exists (select 1 from app.obligation o where o.case_id = c.case_id and o.state = 'DONE'
                and o.kind in ('confirmMedicine', 'reconfirmMedicine', 'bridgeMedicine', 'giveWeekendMedicine', 'bridgeWeekendMedicine'))""")),

    ANSWER_IN_TIME(
            Group.HANDOVERS,
            offered("o.accept_by >= :now and o.offered_at + (o.accept_by - o.offered_at) / 2 >= :now")),
    /** More than half of the time to answer has gone. */
    ANSWER_SOON(
            Group.HANDOVERS, offered("o.accept_by >= :now and o.offered_at + (o.accept_by - o.offered_at) / 2 < :now")),
    ANSWER_LATE(
            Group.HANDOVERS,
            offered("o.accept_by < :now and o.accept_by >= cast(:now as timestamptz) - interval '1 day'")),
    /** Nobody has said anything for a day and more after the answer was due. */
    SILENT(Group.HANDOVERS, offered("o.accept_by < cast(:now as timestamptz) - interval '1 day'")),

    LEVEL_3(Group.ESCALATIONS, raised(3)),
    LEVEL_4(Group.ESCALATIONS, raised(4)),
    LEVEL_5(Group.ESCALATIONS, raised(5)),

    /** A need, and nobody has accepted to own it: each day is a glippday. */
    UNOWNED(Group.GLIPPDAYS, """
            select c.case_id, 0::bigint as id, coalesce((select max(w.until) from app.life_area_owner w where w.case_id = a.case_id and w.area = a.area), c.opened_at) as at,
                a.area as kind, null::text as unit
            from mine c join app.life_area a on a.case_id = c.case_id
            where a.need in ('NEED', 'SETTLED') and not exists (
                select 1 from app.life_area_owner w where w.case_id = a.case_id and w.area = a.area and w.until is null) and\s""" + Visibility.AREA),

    MOVED(Group.DATES, """
            select c.case_id, 0::bigint as id, max(d.changed_at) as at, null::text as kind, null::text as unit from mine c join app.release_date_change d using (case_id)
            where d.old_date is not null and d.changed_at >= cast(:now as timestamptz) - interval '7 days' group by c.case_id"""),
    UNCERTAIN(Group.DATES, """
            select c.case_id, 0::bigint as id, c.release_date::timestamptz as at, null::text as kind, null::text as unit from mine c
            where c.status = 'OPEN' and c.release_date between :today and :until and c.release_certainty = 'ESTIMATED'""");

    /** What stands together on the page. */
    enum Group {
        RED_LINES,
        HANDOVERS,
        ESCALATIONS,
        GLIPPDAYS,
        DATES
    }

    private final Group group;
    private final String rows;

    Tile(Group group, String rows) {
        this.group = group;
        this.rows = rows;
    }

    Group group() {
        return group;
    }

    /** Their {@code at} is the day of release. */
    public boolean redLine() {
        return group == Group.RED_LINES;
    }

    /** In an address. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String rows() {
        return rows;
    }

    private static String missing(String area, String unless) {
        return """
            select c.case_id, 0::bigint as id, c.release_date::timestamptz as at, null::text as kind, null::text as unit
            from mine c join app.life_area a on a.case_id = c.case_id and a.area = '%s'
            where c.status = 'OPEN' and c.release_date between :today and :until and %s and %s""".formatted(area, Visibility.AREA, unless);
    }

    private static String offered(String when) {
        return """
            select c.case_id, o.obligation_id as id, o.accept_by as at, o.kind, o.receiver_unit as unit from mine c cross join lateral (%s) o
            where %s""".formatted(ofCase("o.state = 'OFFERED' and o.accept_by is not null and " + when), Visibility.SEEN);
    }

    private static String raised(int level) {
        return """
            select c.case_id, o.obligation_id as id, o.due_at as at, o.kind, o.accountable_unit as unit from mine c cross join lateral (%s) o
            where %s""".formatted(ofCase("o.closed_at is null and o.level = " + level), Visibility.SEEN);
    }

    /** Before it is asked whether the reader may see them, which costs most: else that would be asked of the whole country's. */
    private static String ofCase(String which) {
        return "select * from app.obligation o where o.case_id = c.case_id and %s offset 0".formatted(which);
    }
}
