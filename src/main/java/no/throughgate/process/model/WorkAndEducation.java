package no.throughgate.process.model;

/** The ids of {@code processes/work-and-education.bpmn}; a test compares them with the model. */
public final class WorkAndEducation {

    public static final String PROCESS = "work-and-education";

    public static final String CLARIFY_TRAINING = "clarifyTraining";
    public static final String PLACE_IN_SCHOOL = "placeInSchool";
    public static final String ASK_FOR_OTHER_COURSE = "askForOtherCourse";
    public static final String FIND_ACTIVITY = "findActivity";
    public static final String ASK_FOR_OTHER_ACTIVITY = "askForOtherActivity";

    public static final String SERVICE_TASK_CHECK_SCHOOL_WISH = "serviceTask_checkSchoolWish";

    public static final String REFUSED_PLACE_IN_SCHOOL = "refused_placeInSchool";
    public static final String REFUSED_FIND_ACTIVITY = "refused_findActivity";

    public static final String START_RELEASE_DATE_KNOWN = "start_releaseDateKnown";
    public static final String END_NO_SCHOOL_WANTED = "end_noSchoolWanted";
    public static final String END_SCHOOL_PLACE_FOUND = "end_schoolPlaceFound";
    public static final String END_NO_SCHOOL_PLACE = "end_noSchoolPlace";
    public static final String END_ACTIVITY_FOUND = "end_activityFound";
    public static final String END_NO_ACTIVITY = "end_noActivity";

    private WorkAndEducation() {}
}
