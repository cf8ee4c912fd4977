package no.throughgate.process.model;

/** The ids of {@code processes/co-produced-plan.bpmn}; a test compares them with the model. */
public final class CoProducedPlan {

    public static final String PROCESS = "co-produced-plan";

    public static final String MAKE_PLAN = "makePlan";
    public static final String MAKE_ONE_PAGE_PLAN = "makeOnePagePlan";
    public static final String TAKE_OVER_PLAN = "takeOverPlan";
    public static final String RECORD_AGREEMENT = "recordAgreement";

    public static final String SERVICE_TASK_CHOOSE_PLAN = "serviceTask_choosePlan";
    public static final String SERVICE_TASK_CHECK_AGREEMENT = "serviceTask_checkAgreement";

    public static final String MISSED_MAKE_PLAN = "missed_makePlan";
    public static final String MISSED_MAKE_ONE_PAGE_PLAN = "missed_makeOnePagePlan";

    public static final String START_NEEDS_KNOWN = "start_needsKnown";
    public static final String END_PLAN_STANDS = "end_planStands";

    private CoProducedPlan() {}
}
