package no.throughgate.process.model;

/** The ids of {@code processes/responsibility-group-meeting.bpmn}; a test compares them with the model. */
public final class ResponsibilityGroupMeeting {

    public static final String PROCESS = "responsibility-group-meeting";

    public static final String CALL_MEETING = "callMeeting";
    public static final String HOLD_FIRST_MEETING = "holdFirstMeeting";
    public static final String HOLD_THIRD_MEETING = "holdThirdMeeting";
    public static final String HOLD_EXTRA_MEETING = "holdExtraMeeting";
    public static final String RUN_WRITTEN_ROUND = "runWrittenRound";
    public static final String RECORD_DECISIONS = "recordDecisions";
    public static final String CARRY_OUT_DECISION = "carryOutDecision";

    public static final String SERVICE_TASK_OPEN_MEETING = "serviceTask_openMeeting";
    public static final String SERVICE_TASK_INVITE_GROUP = "serviceTask_inviteGroup";
    public static final String SERVICE_TASK_RELEASE_DECISIONS = "serviceTask_releaseDecisions";

    public static final String MISSED_HOLD_FIRST_MEETING = "missed_holdFirstMeeting";
    public static final String MISSED_HOLD_THIRD_MEETING = "missed_holdThirdMeeting";
    public static final String MISSED_HOLD_EXTRA_MEETING = "missed_holdExtraMeeting";

    public static final String START_MEETING_NEEDED = "start_meetingNeeded";
    public static final String END_NO_MEETING = "end_noMeeting";
    public static final String END_DECISIONS_CARRIED_OUT = "end_decisionsCarriedOut";

    private ResponsibilityGroupMeeting() {}
}
