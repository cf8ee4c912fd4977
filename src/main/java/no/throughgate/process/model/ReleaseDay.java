package no.throughgate.process.model;

/** The ids of {@code processes/release-day.bpmn}; a test compares them with the model. */
public final class ReleaseDay {

    public static final String PROCESS = "release-day";

    public static final String RECORD_RELEASE = "recordRelease";
    public static final String RECORD_GATE_OUTCOME = "recordGateOutcome";
    public static final String SEARCH_PERSON = "searchPerson";

    public static final String MISSED_RECORD_GATE_OUTCOME = "missed_recordGateOutcome";

    public static final String START_RELEASE_DAY_REACHED = "start_releaseDayReached";
    public static final String END_RELEASE_RECORDED = "end_releaseRecorded";
    public static final String END_MET_AT_GATE = "end_metAtGate";
    public static final String END_PERSON_FOUND = "end_personFound";

    private ReleaseDay() {}
}
