package no.throughgate.process.model;

/** The ids of {@code processes/gradual-transition.bpmn}; a test compares them with the model. */
public final class GradualTransition {

    public static final String PROCESS = "gradual-transition";

    public static final String PROPOSE_TRANSITION = "proposeTransition";
    public static final String ASSESS_GRADUAL_TRANSITION = "assessGradualTransition";
    public static final String TAKE_OVER_SERVING = "takeOverServing";
    public static final String FOLLOW_SERVING = "followServing";
    public static final String TAKE_BACK_SERVING = "takeBackServing";

    public static final String SERVICE_TASK_CHECK_PROPOSAL = "serviceTask_checkProposal";
    public static final String SERVICE_TASK_CHECK_TRANSITION = "serviceTask_checkTransition";

    public static final String START_RELEASE_DATE_KNOWN = "start_releaseDateKnown";
    public static final String END_NO_TRANSITION = "end_noTransition";
    public static final String END_TRANSITION_DENIED = "end_transitionDenied";
    public static final String END_SERVED_OUTSIDE = "end_servedOutside";
    public static final String END_BACK_IN_PRISON = "end_backInPrison";

    private GradualTransition() {}
}
