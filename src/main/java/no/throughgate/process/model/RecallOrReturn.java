package no.throughgate.process.model;

/** The ids of {@code processes/recall-or-return.bpmn}; a test compares them with the model. */
public final class RecallOrReturn {

    public static final String PROCESS = "recall-or-return";

    public static final String RECORD_CONSENTS = "recordConsents";
    public static final String REVIEW_STANDING_PACK = "reviewStandingPack";
    public static final String REVIEW_RETURN = "reviewReturn";

    public static final String SERVICE_TASK_SUSPEND_OUTSIDE = "serviceTask_suspendOutside";
    public static final String SERVICE_TASK_CHECK_RELEASE_DATE = "serviceTask_checkReleaseDate";
    public static final String SERVICE_TASK_PREPARE_AGAIN = "serviceTask_prepareAgain";
    public static final String SERVICE_TASK_RESUME_OUTSIDE = "serviceTask_resumeOutside";

    public static final String SERVICE_TASK_GO_ON_OUTSIDE = "serviceTask_goOnOutside";

    public static final String SUB_PROCESS_RETURN_ANNULLED = "subProcess_returnAnnulled";
    public static final String START_RETURN_ANNULLED = "start_returnAnnulled";
    public static final String END_FOLLOW_UP_GOES_ON = "end_followUpGoesOn";

    public static final String CALL_NOTIFICATION_DUTY = "call_notificationDuty";
    public static final String CALL_HOUSING = "call_housing";

    public static final String CATCH_RELEASE_DATE_SET = "catch_releaseDateSet";
    public static final String MOVED_REVIEW_STANDING_PACK = "moved_reviewStandingPack";
    public static final String TIMER_STANDING_REVIEW = "timer_standingReview";
    public static final String CATCH_RELEASED_AGAIN = "catch_releasedAgain";

    public static final String START_PERSON_RETURNED = "start_personReturned";

    public static final String END_NOTICES_SETTLED = "end_noticesSettled";
    public static final String END_CONSENTS_ASKED = "end_consentsAsked";
    public static final String END_EVERYTHING_HOLDS = "end_everythingHolds";
    public static final String END_HOME_SOUGHT_AGAIN = "end_homeSoughtAgain";
    public static final String END_OUTSIDE_RESUMED = "end_outsideResumed";

    public static final String MESSAGE_RELEASE_DATE_CHANGED = "release-coordination.releaseDateChanged";
    public static final String MESSAGE_RETURN_ANNULLED = "recall-or-return.returnAnnulled";
    public static final String MESSAGE_RELEASED_AGAIN = "recall-or-return.releasedAgain";

    private RecallOrReturn() {}
}
