package no.throughgate.metrics;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is measured. The statement stands in {@code metrics/<name>.sql}: one row for each thing that is counted, with the case it belongs
 * to. Title, population, source and caveat stand in the messages.
 */
public enum Measure {
    /** Notice to NAV before release. */
    M1("RELEASED"),
    /** Needs mapped. */
    M2("RELEASED"),
    /** Housing clarified. */
    M3("RELEASED"),
    /** Work or education. */
    M4("RELEASED"),
    /** First payment. */
    M5("RELEASED"),
    /** Identity papers, bank, telephone. */
    M6(),
    /** Released with no follow-up owner. */
    M7(List.of("RELEASED", "NO_OWNER")),
    /** Met at the gate, and by whom. */
    M8("RELEASED"),
    /** Contact by day 1, 3 and 7. */
    M9(),
    /** Overdose talk and kit for those in need. */
    M10(),
    /** Handover acceptance time, in hours. */
    M11(),
    /** Missed handovers: the glippsone map. */
    M12(),
    /** Escalations per level. */
    M13(),
    /** Date changes. */
    M14(),
    /** Package sent before a transfer. */
    M15("TRANSFERS"),
    /** Municipality settled in time. */
    M16("RELEASED"),
    /** Plan coordination handed over. */
    M17("RELEASED"),
    /** Group meetings. */
    M18(),
    /** Consents. */
    M19(),
    /** Repeated questions. */
    M20(),
    /** Key relation kept. */
    M21("RELEASED"),
    /** Open work by agency. */
    M22(),
    /** Appointments in the first four weeks. */
    M23(),
    /** Declined, then engaged after all. */
    M24(),
    /** How people are released. */
    M25("RELEASED"),
    /** Return to prison, as counted outside. */
    M26(),
    /** The person's own rating. */
    M27(),
    /** The organisations' share. */
    M28("ASKED"),
    /** Steps left out for want of time. */
    M29(),
    /** Who is released. */
    M30("RELEASED"),
    /** Hard-stop decisions. */
    M31("DECIDED"),
    /** Rule changes and who was heard: about rules, not about people. */
    M32(),
    /** Glippdays: the goal is 0. */
    M33();

    private static final Set<Measure> OF_RELEASED =
            EnumSet.of(M1, M2, M3, M4, M5, M6, M7, M8, M9, M10, M16, M17, M20, M21, M25, M30);

    private final String total;
    private final List<String> always;

    Measure() {
        this("", List.of());
    }

    Measure(String total) {
        this(total, List.of(total));
    }

    Measure(List<String> always) {
        this("", always);
    }

    Measure(String total, List<String> always) {
        this.total = total;
        this.always = always;
    }

    /** Does somebody stand behind its numbers who could be recognised? */
    boolean aboutPeople() {
        return this != M32;
    }

    /** What the parts of a kind of number add up to; null where they are no parts of a whole. */
    @Nullable
    Item total(String what) {
        return total.isEmpty() || of(new Item("", what)) == null && ofReleased() ? null : item(total, what);
    }

    /** Does it count those who were released, as all that do count the same? */
    boolean ofReleased() {
        return OF_RELEASED.contains(this);
    }

    /** What a number is of. Disputes (M16) are about others too, and who has been out for three months (M4) are not all. */
    Item item(String part, String what) {
        return ofReleased() && part.equals("RELEASED") && !what.equals("at_90") ? Item.RELEASED : Item.of(part, what);
    }

    /** Who was counted for a number: where they are few nothing is said of them. Null where each number is of its own. */
    @Nullable
    Item of(Item item) {
        if (this == M27) {
            return new Item(Nested.ANSWERED, item.what());
        }
        return ofReleased() && !item.what().equals("disputes") ? Item.RELEASED : null;
    }

    /** Measures some of whose numbers count some of another's: they are decided about together. */
    List<Measure> together() {
        return switch (this) {
            case M7, M17 -> List.of(M7, M17);
            case M11, M12 -> List.of(M11, M12);
            default -> List.of(this);
        };
    }

    public boolean isTotal(String part) {
        return part.equals(total);
    }

    /** Parts that are shown also where nobody was counted: a zero says something. */
    List<String> always() {
        return always;
    }
}
