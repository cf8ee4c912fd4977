package no.throughgate.process.model;

/** The ids of {@code processes/release-readiness.bpmn}; a test compares them with the model. */
public final class ReleaseReadiness {

    public static final String PROCESS = "release-readiness";

    public static final String HAND_OVER_COORDINATION = "handOverCoordination";
    public static final String CHECK_READINESS_14 = "checkReadiness14";
    public static final String BOOK_FIRST_DAYS = "bookFirstDays";
    public static final String CHECK_READINESS_7 = "checkReadiness7";
    public static final String PRINT_PACK = "printPack";
    public static final String CHECK_VICTIM_NOTICE = "checkVictimNotice";
    public static final String DECIDE_HARD_STOP = "decideHardStop";

    public static final String SERVICE_TASK_CHECK_HANDOVER = "serviceTask_checkHandover";

    public static final String TIMER_READINESS_14 = "timer_readiness14";
    public static final String TIMER_READINESS_7 = "timer_readiness7";
    public static final String TIMER_HARD_STOP = "timer_hardStop";
    public static final String TIMER_RELEASE_DAY = "timer_releaseDay";

    public static final String CATCH_VICTIM_NOTICE_OUTDATED = "catch_victimNoticeOutdated";

    public static final String MESSAGE_VICTIM_NOTICE_OUTDATED = "release-readiness.victimNoticeOutdated";

    public static final String START_PREPARATION_BEGAN = "start_preparationBegan";
    public static final String END_READINESS_ENDED = "end_readinessEnded";
    public static final String END_HANDOVER_STANDS = "end_handoverStands";
    public static final String END_COORDINATION_HANDED_OVER = "end_coordinationHandedOver";
    public static final String END_CHECKED_14 = "end_checked14";
    public static final String END_FIRST_DAYS_BOOKED = "end_firstDaysBooked";
    public static final String END_CHECKED_7 = "end_checked7";
    public static final String END_PACK_PRINTED = "end_packPrinted";
    public static final String END_RED_LINES_SETTLED = "end_redLinesSettled";
    public static final String END_FALLBACK_RAISED = "end_fallbackRaised";

    private ReleaseReadiness() {}
}
