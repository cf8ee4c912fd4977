package no.throughgate.process.model;

/** The ids of {@code processes/help-after-closure.bpmn}; a test compares them with the model. */
public final class HelpAfterClosure {

    public static final String PROCESS = "help-after-closure";

    public static final String ANSWER_HELP = "answerHelp";

    public static final String SERVICE_TASK_RAISE_ALARMS = "serviceTask_raiseAlarms";

    public static final String CALL_ESCALATION = "call_escalation";

    public static final String SUB_PROCESS_HANDOVER_MISSED = "subProcess_handoverMissed";

    public static final String TIMER_NEXT_ALARM = "timer_nextAlarm";

    public static final String START_HELP_ASKED = "start_helpAsked";
    public static final String END_HELP_ANSWERED = "end_helpAnswered";
    public static final String START_HANDOVER_MISSED = "start_handoverMissed";
    public static final String END_MISS_CONTAINED = "end_missContained";

    private HelpAfterClosure() {}
}
