package no.throughgate.planning;

/**
 * One step of the escalation ladder.
 *
 * @param grace for L0 the time before due; for later levels the time after the level before
 */
public record LadderRule(Amount grace, Recipient recipient, Action action, Provenance provenance) {

    /** Who hears of it. */
    public enum Recipient {
        ASSIGNEE_OR_QUEUE,
        ASSIGNEE_AND_TEAM,
        AGENCY_LEADER,
        COORDINATOR,
        LEADER_PAIR,
        COUNTY_GOVERNOR
    }

    /** Telling somebody, or making somebody do something that contains the miss. */
    public enum Action {
        NOTICE,
        CONTAIN
    }
}
