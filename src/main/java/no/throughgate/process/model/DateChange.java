package no.throughgate.process.model;

/** The ids of {@code processes/date-change.bpmn}; a test compares them with the model. */
public final class DateChange {

    public static final String PROCESS = "date-change";

    public static final String ACKNOWLEDGE_NEW_DATE = "acknowledgeNewDate";
    public static final String PHONE_NEW_DATE = "phoneNewDate";
    public static final String CHECK_VICTIM_NOTICE = "checkVictimNotice";

    public static final String SERVICE_TASK_MOVE_DATES = "serviceTask_moveDates";
    public static final String SERVICE_TASK_ANNOUNCE_DATES = "serviceTask_announceDates";

    public static final String MISSED_ACKNOWLEDGE_NEW_DATE = "missed_acknowledgeNewDate";
    public static final String MOVED_CHECK_VICTIM_NOTICE = "moved_checkVictimNotice";

    public static final String MESSAGE_RELEASE_MOVED_AWAY = "release-coordination.releaseMovedAway";

    public static final String START_RELEASE_DATE_MOVED = "start_releaseDateMoved";
    public static final String END_NOTHING_MOVED = "end_nothingMoved";
    public static final String END_NEW_DATE_ACKNOWLEDGED = "end_newDateAcknowledged";
    public static final String END_NEW_DATE_TOLD = "end_newDateTold";
    public static final String END_VICTIM_NOTICE_HOLDS = "end_victimNoticeHolds";
    public static final String END_VICTIM_NOTICE_CHECKED = "end_victimNoticeChecked";
    public static final String END_PREPARED_ANEW = "end_preparedAnew";

    private DateChange() {}
}
