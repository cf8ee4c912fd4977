package no.throughgate.process.model;

/** The ids of {@code processes/escalation.bpmn}; a test compares them with the model. */
public final class Escalation {

    public static final String PROCESS = "escalation";

    public static final String CREATE_FALLBACK = "createFallback";
    public static final String DECIDE_AS_LEADER_PAIR = "decideAsLeaderPair";
    public static final String DECIDE_AS_COUNTY_GOVERNOR = "decideAsCountyGovernor";
    public static final String DECIDE_AS_DIRECTORATE = "decideAsDirectorate";

    public static final String SERVICE_TASK_FIND_MISSED_OBLIGATION = "serviceTask_findMissedObligation";
    public static final String SERVICE_TASK_RAISE_TO_LEADER_PAIR = "serviceTask_raiseToLeaderPair";
    public static final String SERVICE_TASK_RAISE_TO_COUNTY_GOVERNOR = "serviceTask_raiseToCountyGovernor";
    public static final String SERVICE_TASK_RAISE_TO_DIRECTORATE = "serviceTask_raiseToDirectorate";

    public static final String MISSED_CREATE_FALLBACK = "missed_createFallback";
    public static final String MISSED_DECIDE_AS_LEADER_PAIR = "missed_decideAsLeaderPair";
    public static final String MISSED_DECIDE_AS_COUNTY_GOVERNOR = "missed_decideAsCountyGovernor";
    public static final String MISSED_DECIDE_AS_DIRECTORATE = "missed_decideAsDirectorate";

    public static final String START_HANDOVER_MISSED = "start_handoverMissed";
    public static final String END_CONTAINED = "end_contained";
    public static final String END_LEADERS_DECIDED = "end_leadersDecided";
    public static final String END_GOVERNOR_DECIDED = "end_governorDecided";
    public static final String END_SILENCE_RECORDED = "end_silenceRecorded";
    public static final String END_DIRECTORATE_DECIDED = "end_directorateDecided";
    public static final String END_DIRECTORATE_SILENT = "end_directorateSilent";
    public static final String SUB_PROCESS_OBLIGATION_FULFILLED = "subProcess_obligationFulfilled";
    public static final String START_OBLIGATION_FULFILLED = "start_obligationFulfilled";
    public static final String END_DONE_AFTER_ALL = "end_doneAfterAll";

    public static final String MESSAGE_OBLIGATION_FULFILLED = "escalation.obligationFulfilled";

    private Escalation() {}
}
