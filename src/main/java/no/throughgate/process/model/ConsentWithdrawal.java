package no.throughgate.process.model;

/** The ids of {@code processes/consent-withdrawal.bpmn}; a test compares them with the model. */
public final class ConsentWithdrawal {

    public static final String PROCESS = "consent-withdrawal";

    public static final String FIND_OTHER_WAY = "findOtherWay";

    public static final String SERVICE_TASK_CANCEL_DEPENDENTS = "serviceTask_cancelDependents";

    public static final String START_ACCESS_ENDED = "start_accessEnded";
    public static final String END_NOBODY_LEFT_ALONE = "end_nobodyLeftAlone";
    public static final String END_OTHER_WAY_FOUND = "end_otherWayFound";

    private ConsentWithdrawal() {}
}
