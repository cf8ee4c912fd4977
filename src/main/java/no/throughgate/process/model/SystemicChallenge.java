package no.throughgate.process.model;

/** The ids of {@code processes/systemic-challenge.bpmn}; a test compares them with the model. */
public final class SystemicChallenge {

    public static final String PROCESS = "systemic-challenge";

    public static final String GROUP_CHALLENGE = "groupChallenge";
    public static final String PLACE_ON_AGENDA = "placeOnAgenda";
    public static final String ANSWER_CHALLENGE = "answerChallenge";
    public static final String REVIEW_ANSWER = "reviewAnswer";
    public static final String REVISE_ANSWER = "reviseAnswer";

    public static final String SERVICE_TASK_RAISE_ALARMS = "serviceTask_raiseAlarms";
    public static final String SERVICE_TASK_CHECK_GROUP = "serviceTask_checkGroup";
    public static final String SERVICE_TASK_TELL_GROUP = "serviceTask_tellGroup";
    public static final String SERVICE_TASK_CLOSE_CHALLENGE = "serviceTask_closeChallenge";
    public static final String CALL_ESCALATION = "call_escalation";

    public static final String MISSED_REVIEW_ANSWER = "missed_reviewAnswer";

    public static final String START_CHALLENGE_RAISED = "start_challengeRaised";
    public static final String START_HANDOVER_MISSED = "start_handoverMissed";
    public static final String TIMER_NEXT_ALARM = "timer_nextAlarm";
    public static final String CATCH_GROUP_ANSWERED = "catch_groupAnswered";
    public static final String END_MISS_CONTAINED = "end_missContained";
    public static final String END_CHALLENGE_CLOSED = "end_challengeClosed";
    public static final String SUB_PROCESS_HANDOVER_MISSED = "subProcess_handoverMissed";

    public static final String MESSAGE_GROUP_ANSWERED = "systemic-challenge.groupAnswered";

    private SystemicChallenge() {}
}
