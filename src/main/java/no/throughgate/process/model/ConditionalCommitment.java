package no.throughgate.process.model;

/** The ids of {@code processes/conditional-commitment.bpmn}; a test compares them with the model. */
public final class ConditionalCommitment {

    public static final String PROCESS = "conditional-commitment";

    public static final String PROMISE_HOME = "promiseHome";
    public static final String PROMISE_RELEASE = "promiseRelease";

    public static final String SERVICE_TASK_OPEN_COMMITMENT = "serviceTask_openCommitment";
    public static final String SERVICE_TASK_SETTLE_COMMITMENT = "serviceTask_settleCommitment";

    public static final String TIMER_PROMISE_EXPIRES = "timer_promiseExpires";
    public static final String REFUSED_PROMISE_HOME = "refused_promiseHome";

    public static final String START_HOME_AND_RELEASE_WAIT = "start_homeAndReleaseWait";
    public static final String END_COMMITMENT_SETTLED = "end_commitmentSettled";

    private ConditionalCommitment() {}
}
