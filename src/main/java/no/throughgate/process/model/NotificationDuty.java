package no.throughgate.process.model;

/** The ids of {@code processes/notification-duty.bpmn}; a test compares them with the model. */
public final class NotificationDuty {

    public static final String PROCESS = "notification-duty";

    public static final String ACKNOWLEDGE_NOTICE = "acknowledgeNotice";
    public static final String ACKNOWLEDGE_DATES = "acknowledgeDates";
    public static final String PHONE_DATES = "phoneDates";

    public static final String SERVICE_TASK_CHECK_RELEASE_DATE = "serviceTask_checkReleaseDate";
    public static final String SERVICE_TASK_ANNOUNCE_DATES = "serviceTask_announceDates";
    public static final String SERVICE_TASK_SEND_NOTICE = "serviceTask_sendNotice";

    public static final String MISSED_ACKNOWLEDGE_DATES = "missed_acknowledgeDates";

    public static final String START_STAY_REGISTERED = "start_stayRegistered";
    public static final String END_NO_DATE_YET = "end_noDateYet";
    public static final String END_NOTICE_ACKNOWLEDGED = "end_noticeAcknowledged";
    public static final String END_DATES_ACKNOWLEDGED = "end_datesAcknowledged";
    public static final String END_DATES_TOLD = "end_datesTold";

    private NotificationDuty() {}
}
