package no.throughgate.access;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.UnitId;

/**
 * Who sees which obligation and which case, as SQL: the lists, the counts, the pages and the API all use these
 * predicates, so what one may not see is nowhere, not even in a number. Aliases: {@code o} app.obligation,
 * {@code c} app.release_case. Bind {@link #params}.
 *
 * <p>A case that the reader has opened in an emergency (break-glass) is open with all its content; its restricted lane is
 * not, but to those who are inside that lane anyway. It enters no list: only pages of one case bind {@code opened}.
 */
public final class Visibility {

    /**
     * What is restricted does not exist for those outside its lane. There is one for each life area that has something
     * restricted: health workers read the health lane and nobody else's, a prison's leader the one about those whom the crime hurt.
     * An emergency opens the health lane to its own, the other to nobody.
     */
    public static final String LANE = """
            (o.info_lane <> 'RESTRICTED' or o.life_area = any(:restrictedAreas)
                and (o.life_area = 'HEALTH_AND_SUBSTANCE' or o.case_id <> all(:opened)))""";

    /** The health area, its appointments and its decisions as a whole: they belong to the lane. */
    public static final String HEALTH = "('HEALTH_AND_SUBSTANCE' = any(:restrictedAreas))";

    /**
     * One obligation in a case that the reader may open: notices always; content for who owes it, has asked for it or must
     * contain it, and else by law or by consent, which end with the case at the latest; restricted only inside its lane.
     */
    public static final String SEEN = "(" + LANE + """
             and (o.info_lane <> 'CONTENT' or o.receiver_unit = any(:units) or o.sender_unit = any(:units)
                or o.case_id = any(:opened) or app.content_open(o.case_id, o.life_area, :units, :today)
                or exists (select 1 from app.obligation f where f.contains_obligation = o.obligation_id
                    and f.receiver_unit = any(:units) and f.state in ('OFFERED', 'ACCEPTED', 'DONE'))))""";

    /**
     * What is counted for those who are owed no case and read numbers alone, with the small ones hidden: nothing of a restricted lane, whose
     * numbers are its own.
     */
    public static final String COUNTED = "o.info_lane <> 'RESTRICTED'";

    /** The case is about whoever asks. */
    public static final String OWN_CASE = own("c.case_id");

    /** As {@link #OWN_CASE} where nothing but the case's number is at hand: bind {@code case}. */
    public static final String OWN = own(":case");

    /** Everything in her own case, health too, but nothing that is about somebody else: whom to warn, who is threatened. */
    public static final String OWN_OBLIGATION = "(" + own("o.case_id") + """
             and (o.info_lane <> 'RESTRICTED' or o.life_area = 'HEALTH_AND_SUBSTANCE'))""";

    /**
     * What was answered when an obligation was done: by law or by consent, and never only since one has asked for it; what
     * is restricted in its own lane.
     */
    public static final String ANSWERS = """
            (case o.info_lane when 'NOTICE' then true
                when 'CONTENT' then o.case_id = any(:opened) or app.content_open(o.case_id, o.life_area, :units, :today)
                else o.life_area = any(:restrictedAreas)
                    and (o.life_area = 'HEALTH_AND_SUBSTANCE' or o.case_id <> all(:opened)) end)""";

    /**
     * A whole life area: need, owner and next step. Alias {@code a}, with {@code case_id} and {@code area}. Who owes or has
     * asked for something in it knows it anyway while the case runs, unless the person has taken the consent back; the
     * health area belongs to its lane.
     */
    public static final String AREA = """
            (case when a.area = 'HEALTH_AND_SUBSTANCE' then %s
                else a.case_id = any(:opened) or app.content_open(a.case_id, a.area, :units, :today)
                    or not app.consent_lost(a.case_id, a.area, :units) and exists (
                    select 1 from app.obligation o join app.release_case k on k.case_id = o.case_id and k.closed_at is null
                    where o.case_id = a.case_id and o.life_area = a.area and o.info_lane = 'CONTENT'
                        and ((o.receiver_unit = any(:units) and o.state in ('OFFERED', 'ACCEPTED', 'DONE'))
                            or (o.sender_unit = any(:units) and o.state <> 'WITHDRAWN'))) end)""".formatted(HEALTH);

    /** Work that one of the user's units owes and the user has the capability for: may be claimed and done. */
    public static final String OWED = "o.receiver_unit = any(:units) and o.capability = any(:capabilities) and " + LANE;

    /** What one of the user's units asked of another. */
    public static final String SENT = "o.sender_unit = any(:units) and o.sender_unit <> o.receiver_unit and " + LANE;

    /** A case stays open to whoever has done something in it, unless the prison has handed it over or the person has taken the consent back. */
    private static final String STILL_OPEN = """
            (app.still_here(o.receiver_unit, c.prison_unit)
                            and (o.info_lane <> 'CONTENT' or not app.consent_lost(o.case_id, o.life_area, :units)))""";

    /**
     * What one of the user's units has done, in a case that this opens to the user. {@code c} is joined to nothing where the
     * obligation belongs to a matter, which is open to whoever has owed something in it.
     */
    public static final String DONE = "o.receiver_unit = any(:units) and o.capability = any(:capabilities) and " + LANE
            + " and (c.case_id is null or c.prison_unit = any(:prisons) or " + STILL_OPEN + ")";

    /**
     * A case is open to its own prison, to the prison's coordinator, and to every unit that owes or has asked for
     * something in it. Whoever refused or gave back has no more business there, nor whoever is done in an area for which the
     * person has taken the consent back, nor the offices of a prison that has handed the case over, once nothing of it is
     * theirs any more.
     */
    public static final String CASE = """
            (c.case_id = any(:opened) or c.prison_unit = any(:prisons) or exists (
                select 1 from app.obligation o where o.case_id = c.case_id and %s and (
                    (o.receiver_unit = any(:units) and o.capability = any(:capabilities)
                        and o.state not in ('REJECTED', 'RETURNED', 'WITHDRAWN', 'EXPIRED')
                        and (o.closed_at is null or %s))
                    or (o.sender_unit = any(:units) and o.state <> 'WITHDRAWN'
                        and (o.closed_at is null or app.still_here(o.sender_unit, c.prison_unit))))))""".formatted(LANE, STILL_OPEN);

    /**
     * Who writes down what the person takes back, and may see to whom consent is given: the case's prison, its coordinator
     * and the coordinator of the municipality that the person belongs to.
     */
    public static final String KEEPS_CONSENTS = """
            (c.prison_unit = any(:prisons) or ('municipal-coordinator' = any(:capabilities)
                and '/municipality/' || coalesce(c.municipality_after, c.municipality_before) || '/coordination' = any(:units)))""";

    /**
     * A matter is about nobody; it is open to the unit that raised it, to whoever has owed something in it, and to the
     * directorate, which answers for it. Alias: {@code m} app.matter.
     */
    public static final String MATTER = """
            (m.raised_by = any(:units)
                or exists (select 1 from unnest(cast(:units as text[])) mine where mine like '/directorate/%')
                or exists (select 1 from app.obligation o where o.case_id = m.case_id
                    and o.receiver_unit = any(:units) and o.capability = any(:capabilities)))""";

    /** The whole register of challenges, in codes and hidden small numbers: for those who steer. */
    public static final String REGISTER = "('committee' = any(:capabilities))";

    /** What an obligation or a notice belongs to, whichever it is. Aliases {@code c} and {@code m}, one of them joined to nothing. */
    public static final String CASE_OR_MATTER =
            "(case when m.case_id is null then " + CASE + " else " + MATTER + " end)";

    /**
     * A notice reaches the person it names or, where it names nobody, the members of the unit; one about the restricted
     * lane only those inside. Alias: {@code n} app.notice.
     */
    public static final String NOTICE = """
            (n.to_user = :user or (n.to_user is null and n.to_unit = any(:units)))
            and not exists (select 1 from app.obligation o where o.obligation_id = n.obligation_id and not %s)""".formatted(LANE);

    /**
     * An appointment in a case that the reader may open: for who receives the person, who is asked to come, and whom its life area is
     * open to; one about health only inside its lane; and for the person herself. Alias: {@code p} app.appointment.
     */
    public static final String APPOINTMENT = "(case when " + own("p.case_id") + """
             then true when p.life_area = 'HEALTH_AND_SUBSTANCE' then %s else p.unit = any(:units) or p.case_id = any(:opened)
                or app.content_open(p.case_id, p.life_area, :units, :today)
                or exists (select 1 from app.appointment_party t where t.appointment_id = p.appointment_id and t.unit = any(:units)) end)""".formatted(HEALTH);

    /**
     * The person's days as a whole, for whom the running of the case is open: of an appointment that is closed to them they see the time
     * alone. Bind {@code case} too.
     */
    public static final String DAYS =
            "(:case = any(:opened) or app.content_open(:case, 'GENERAL', :units, :today) or " + OWN + ")";

    /**
     * A note in a case that the reader may open: for the unit that wrote it, unless the person has taken the consent for its area back,
     * and a shared one for whom its area's content is open; one about health only inside its lane. Alias: {@code t} app.note.
     */
    public static final String NOTE = """
            ((t.area <> 'HEALTH_AND_SUBSTANCE' or %s) and (
                t.unit = any(:units) and not app.consent_lost(t.case_id, t.area, :units)
                or t.shared and (t.area = 'HEALTH_AND_SUBSTANCE' or t.case_id = any(:opened)
                    or app.content_open(t.case_id, t.area, :units, :today))))""".formatted(HEALTH);

    /**
     * A line of the access log in a case whose running is the reader's: what health workers looked at only inside their lane, since who
     * of them was here says what it is about. Alias: {@code l} audit.access.
     */
    public static final String LOOK = "(" + HEALTH + " or l.units !~ '(^| )(/health/|/prison/[a-z0-9-]+/health( |$))')";

    private Visibility() {}

    private static String own(String caseId) {
        return "('person' = any(:capabilities) and app.own_case(" + caseId + ", :user))";
    }

    /**
     * The same rule, asked about a unit instead of about the reader: so the person is told who sees what by the very words by which
     * they see it. Alias: {@code u} app.unit.
     */
    public static String ofUnit(String rule) {
        return rule.replace(":units", "array[u.unit_id]")
                .replace(
                        ":restrictedAreas",
                        "case when u.agency in ('HEALTH', 'PRISON_HEALTH') then array['HEALTH_AND_SUBSTANCE'] else array[]::text[] end")
                .replace("o.capability = any(:capabilities)", "true")
                .replace(":prisons", "array[regexp_replace(u.unit_id, '/coordinator$', '')]");
    }

    public static Map<String, Object> params(CurrentUser user) {
        return params(user.actor());
    }

    public static Map<String, Object> params(Actor actor) {
        return Map.of(
                "user", actor.user().value(),
                "units", actor.units().stream().map(UnitId::value).toArray(String[]::new),
                "capabilities", actor.capabilities().toArray(String[]::new),
                "prisons", prisons(actor),
                "restrictedAreas", restrictedAreas(actor).map(Enum::name).toArray(String[]::new),
                "opened", actor.opened().stream().map(CaseId::value).toArray(String[]::new));
    }

    /** As {@link #params(Actor)}, with the day on which a consent must be in force: for {@link #SEEN} and {@link #AREA}. */
    public static Map<String, Object> params(Actor actor, LocalDate today) {
        var params = new HashMap<>(params(actor));
        params.put("today", today);
        return params;
    }

    /** Whether the restricted lane of this life area exists for the user. */
    public static boolean seesRestricted(CurrentUser user, LifeArea area) {
        return seesRestricted(user.actor(), area);
    }

    public static boolean seesRestricted(Actor actor, LifeArea area) {
        return restrictedAreas(actor).anyMatch(area::equals)
                && (area == LifeArea.HEALTH_AND_SUBSTANCE || actor.opened().isEmpty());
    }

    private static Stream<LifeArea> restrictedAreas(Actor actor) {
        return Capabilities.RESTRICTED_LANES.entrySet().stream()
                .filter(lane -> actor.capabilities().stream().anyMatch(lane.getValue()::contains))
                .map(Map.Entry::getKey);
    }

    /** The prisons all of whose cases the user works with: one's own, or the one that is coordinated. */
    private static String[] prisons(Actor actor) {
        return actor.units().stream()
                .filter(unit -> switch (unit.agency()) {
                    case PRISON -> actor.capabilities().contains(Capabilities.PRISON_STAFF);
                    case COORDINATOR -> actor.capabilities().contains(Capabilities.COORDINATOR);
                    default -> false;
                })
                .map(unit -> unit.value().replaceFirst("/coordinator$", ""))
                .toArray(String[]::new);
    }
}
