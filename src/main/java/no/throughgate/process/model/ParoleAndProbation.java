package no.throughgate.process.model;

/** The ids of {@code processes/parole-and-probation.bpmn}; a test compares them with the model. */
public final class ParoleAndProbation {

    public static final String PROCESS = "parole-and-probation";

    public static final String ASSESS_PAROLE = "assessParole";
    public static final String DECIDE_PAROLE = "decideParole";
    public static final String TELL_PAROLE_DECISION = "tellParoleDecision";
    public static final String ACCEPT_SUPERVISION = "acceptSupervision";
    public static final String BOOK_FIRST_MEETING = "bookFirstMeeting";
    public static final String CHECK_LOAD = "checkLoad";
    public static final String SPACE_APPOINTMENTS = "spaceAppointments";

    public static final String SERVICE_TASK_CHECK_PAROLE = "serviceTask_checkParole";
    public static final String SERVICE_TASK_CHECK_HOME_AWAITED = "serviceTask_checkHomeAwaited";
    public static final String SERVICE_TASK_ANNOUNCE_PAROLE = "serviceTask_announceParole";
    public static final String SERVICE_TASK_CHECK_SPACING = "serviceTask_checkSpacing";

    public static final String CALL_CONDITIONAL_COMMITMENT = "call_conditionalCommitment";

    public static final String MISSED_CHECK_LOAD = "missed_checkLoad";

    public static final String START_RELEASE_DATE_KNOWN = "start_releaseDateKnown";
    public static final String END_NO_PAROLE = "end_noParole";
    public static final String END_PERSON_TOLD = "end_personTold";
    public static final String END_PAROLE_DENIED = "end_paroleDenied";
    public static final String END_FIRST_MEETING_BOOKED = "end_firstMeetingBooked";
    public static final String END_LOAD_FITS = "end_loadFits";
    public static final String END_APPOINTMENTS_SPACED = "end_appointmentsSpaced";

    private ParoleAndProbation() {}
}
