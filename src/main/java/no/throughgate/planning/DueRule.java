package no.throughgate.planning;

/**
 * When a kind is due in one profile.
 *
 * @param offset in {@code unit}; negative counts back from the anchor
 * @param scaled in COMPRESSED the offset is shortened to offset × horizon / 180, and stays on its side of the fixed gates
 * @param fixed a gate that moves with the release date and with nothing else
 * @param notBefore working days from opening before which the due date may not fall; 0 for none
 * @param minLead the least time the owner gets
 */
public record DueRule(
        Anchor anchor,
        int offset,
        RuleUnit unit,
        boolean scaled,
        boolean fixed,
        int notBefore,
        Amount minLead,
        Provenance provenance) {

    /** The same due date in every case, whatever the source says. */
    public boolean gives(DueRule other) {
        return equals(new DueRule(
                other.anchor,
                other.offset,
                other.unit,
                other.scaled,
                other.fixed,
                other.notBefore,
                other.minLead,
                provenance));
    }

    /** May its owner have more time by this rule than by the other? Where the two count in different ways, yes. */
    boolean mayGiveMoreTimeThan(DueRule other) {
        boolean alike = anchor == other.anchor
                && unit == other.unit
                && scaled == other.scaled
                && fixed == other.fixed
                && minLead.unit() == other.minLead.unit()
                && (anchor != Anchor.LADDER || offset == other.offset);
        boolean notLater =
                offset <= other.offset && notBefore <= other.notBefore && minLead.value() <= other.minLead.value();
        return !gives(other) && !(alike && notLater);
    }
}
