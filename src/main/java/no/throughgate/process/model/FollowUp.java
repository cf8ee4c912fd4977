package no.throughgate.process.model;

/** The ids of {@code processes/follow-up.bpmn}; a test compares them with the model. */
public final class FollowUp {

    public static final String PROCESS = "follow-up";

    public static final String CALL_THIRD_MEETING = "call_thirdMeeting";

    public static final String SURVEY_PERSON_14 = "surveyPerson14";
    public static final String REVIEW_STATUS_30 = "reviewStatus30";
    public static final String REVIEW_STATUS_90 = "reviewStatus90";
    public static final String SURVEY_PERSON_90 = "surveyPerson90";
    public static final String REVIEW_STATUS_180 = "reviewStatus180";
    public static final String CLOSE_CASE = "closeCase";

    public static final String TIMER_DAY_14 = "timer_day14";
    public static final String TIMER_DAY_30 = "timer_day30";
    public static final String TIMER_DAY_90 = "timer_day90";
    public static final String TIMER_DAY_180 = "timer_day180";

    public static final String START_PERSON_RELEASED = "start_personReleased";
    public static final String END_THIRD_MEETING_HELD = "end_thirdMeetingHeld";
    public static final String END_ASKED_14 = "end_asked14";
    public static final String END_REVIEWED_30 = "end_reviewed30";
    public static final String END_REVIEWED_90 = "end_reviewed90";
    public static final String END_ASKED_90 = "end_asked90";
    public static final String END_FOLLOW_UP_ENDED = "end_followUpEnded";

    private FollowUp() {}
}
