package no.throughgate.process.model;

/** The ids of {@code processes/move-in.bpmn}; a test compares them with the model. */
public final class MoveIn {

    public static final String PROCESS = "move-in";

    public static final String ARRANGE_MOVE_IN = "arrangeMoveIn";
    public static final String APPLY_HOUSING_BENEFIT = "applyHousingBenefit";

    public static final String SERVICE_TASK_CHECK_MOVE_IN = "serviceTask_checkMoveIn";

    public static final String START_HOME_IS_THE_PERSONS = "start_homeIsThePersons";
    public static final String END_MOVE_IN_UNDER_WAY = "end_moveInUnderWay";
    public static final String END_MOVED_IN = "end_movedIn";
    public static final String END_BENEFIT_SETTLED = "end_benefitSettled";

    public static final String SUB_PROCESS_HOME_SET_FREE = "subProcess_homeSetFree";
    public static final String START_HOME_SET_FREE = "start_homeSetFree";
    public static final String END_MOVE_IN_WITHDRAWN = "end_moveInWithdrawn";

    public static final String MESSAGE_HOME_SET_FREE = "move-in.homeSetFree";

    private MoveIn() {}
}
