package no.throughgate.planning;

import java.util.Optional;
import no.throughgate.kernel.InfoLane;
import no.throughgate.kernel.LifeArea;

/**
 * One kind of obligation.
 *
 * @param kind the user task's definition key
 * @param code the catalogue's number, T01 to T51 with a letter for its parts
 * @param senderRole who owes it until the receiver accepts; equal to the receiver for a step inside one agency
 * @param must kept when time is short
 * @param mustWhen the condition, in words, under which a kind that is otherwise optional must be kept
 * @param priority 1 (first) to 3
 * @param fallbackKind the obligation that contains a miss
 */
public record CatalogueRow(
        String kind,
        String code,
        LifeArea lifeArea,
        InfoLane infoLane,
        String senderRole,
        String receiverRole,
        boolean must,
        Optional<String> mustWhen,
        int priority,
        Evidence evidence,
        Ladder ladder,
        Optional<String> fallbackKind,
        Provenance provenance) {

    /** The same kind, about another life area and seen by others. */
    public CatalogueRow in(LifeArea area, InfoLane lane) {
        return new CatalogueRow(
                kind,
                code,
                area,
                lane,
                senderRole,
                receiverRole,
                must,
                mustWhen,
                priority,
                evidence,
                ladder,
                fallbackKind,
                provenance);
    }

    /** Nobody needs to accept it: it is born accepted. */
    public boolean insideOneAgency() {
        return senderRole.equals(receiverRole);
    }
}
