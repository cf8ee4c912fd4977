package no.throughgate.process.model;

/** The ids of {@code processes/first-week-safety.bpmn}; a test compares them with the model. */
public final class FirstWeekSafety {

    public static final String PROCESS = "first-week-safety";

    public static final String REACH_OUT = "reachOut";
    public static final String CHECK_FIRST_WEEK = "checkFirstWeek";
    public static final String CONTACT_DAY_1 = "contactDay1";
    public static final String CONTACT_DAY_3 = "contactDay3";
    public static final String CONTACT_DAY_7 = "contactDay7";

    public static final String TIMER_CONTACT_DAY_1 = "timer_contactDay1";
    public static final String TIMER_CONTACT_DAY_3 = "timer_contactDay3";
    public static final String TIMER_CONTACT_DAY_7 = "timer_contactDay7";

    public static final String MISSED_CONTACT_DAY_1 = "missed_contactDay1";
    public static final String MISSED_CONTACT_DAY_3 = "missed_contactDay3";
    public static final String MISSED_CONTACT_DAY_7 = "missed_contactDay7";

    public static final String START_PERSON_RELEASED = "start_personReleased";
    public static final String END_REACHED_OUT = "end_reachedOut";
    public static final String END_FIRST_WEEK_CHECKED = "end_firstWeekChecked";
    public static final String END_REACHED_DAY_1 = "end_reachedDay1";
    public static final String END_REACHED_DAY_3 = "end_reachedDay3";
    public static final String END_REACHED_DAY_7 = "end_reachedDay7";

    private FirstWeekSafety() {}
}
