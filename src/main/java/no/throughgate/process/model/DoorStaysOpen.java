package no.throughgate.process.model;

/** The ids of {@code processes/door-stays-open.bpmn}; a test compares them with the model. */
public final class DoorStaysOpen {

    public static final String PROCESS = "door-stays-open";

    public static final String OFFER_NGO_AGAIN = "offerNgoAgain";
    public static final String OFFER_HELP_AGAIN = "offerHelpAgain";
    public static final String OFFER_HEALTH_AGAIN = "offerHealthAgain";
    public static final String ARRANGE_TREATMENT = "arrangeTreatment";
    public static final String HOLD_SHORT_MAPPING = "holdShortMapping";
    public static final String ARRANGE_HELP = "arrangeHelp";

    public static final String SERVICE_TASK_OPEN_DOOR = "serviceTask_openDoor";

    public static final String CALL_NGO_AND_GATE = "call_ngoAndGate";

    public static final String TIMER_ASK_AGAIN = "timer_askAgain";

    public static final String START_OFFER_DECLINED = "start_offerDeclined";
    public static final String END_NEVER_AGAIN = "end_neverAgain";
    public static final String END_COMPANY_SOUGHT = "end_companySought";
    public static final String END_TREATMENT_ARRANGED = "end_treatmentArranged";
    public static final String END_NEEDS_MAPPED = "end_needsMapped";
    public static final String END_HELP_ARRANGED = "end_helpArranged";

    private DoorStaysOpen() {}
}
