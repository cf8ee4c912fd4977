package no.throughgate.process.model;

/** The ids of {@code processes/annual-survey.bpmn}; a test compares them with the model. */
public final class AnnualSurvey {

    public static final String PROCESS = "annual-survey";

    public static final String CHECK_FIGURES = "checkFigures";

    public static final String SERVICE_TASK_RAISE_ALARMS = "serviceTask_raiseAlarms";
    public static final String SERVICE_TASK_FREEZE_FIGURES = "serviceTask_freezeFigures";
    public static final String SERVICE_TASK_COMPUTE_FIGURES = "serviceTask_computeFigures";
    public static final String SERVICE_TASK_PUBLISH_FIGURES = "serviceTask_publishFigures";
    public static final String CALL_ESCALATION = "call_escalation";

    public static final String START_SURVEY_DUE = "start_surveyDue";
    public static final String START_HANDOVER_MISSED = "start_handoverMissed";
    public static final String TIMER_NEXT_ALARM = "timer_nextAlarm";
    public static final String END_MISS_CONTAINED = "end_missContained";
    public static final String END_FIGURES_PUBLISHED = "end_figuresPublished";
    public static final String SUB_PROCESS_HANDOVER_MISSED = "subProcess_handoverMissed";

    private AnnualSurvey() {}
}
