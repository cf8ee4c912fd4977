package no.throughgate.process.model;

/** The ids of {@code processes/housing.bpmn}; a test compares them with the model. */
public final class Housing {

    public static final String PROCESS = "housing";

    public static final String CLARIFY_HOUSING = "clarifyHousing";
    public static final String REFER_HOUSING = "referHousing";
    public static final String DECIDE_HOME = "decideHome";
    public static final String CHOOSE_OTHER_RECEIVER = "chooseOtherReceiver";
    public static final String REQUEST_TEMPORARY_HOUSING = "requestTemporaryHousing";
    public static final String CONFIRM_TEMPORARY_ADDRESS = "confirmTemporaryAddress";

    public static final String SERVICE_TASK_CHECK_TEMPORARY_HOUSING = "serviceTask_checkTemporaryHousing";

    public static final String CALL_MOVE_IN = "call_moveIn";

    public static final String MISSED_REFER_HOUSING = "missed_referHousing";
    public static final String REFUSED_DECIDE_HOME = "refused_decideHome";
    public static final String MISSED_DECIDE_HOME = "missed_decideHome";

    public static final String START_RELEASE_DATE_KNOWN = "start_releaseDateKnown";
    public static final String END_OWN_HOME = "end_ownHome";
    public static final String END_ALREADY_ASKED = "end_alreadyAsked";
    public static final String END_HOME_READY = "end_homeReady";
    public static final String END_ADDRESS_KNOWN = "end_addressKnown";

    private Housing() {}
}
