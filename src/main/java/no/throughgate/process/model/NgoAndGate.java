package no.throughgate.process.model;

/** The ids of {@code processes/ngo-and-gate.bpmn}; a test compares them with the model. */
public final class NgoAndGate {

    public static final String PROCESS = "ngo-and-gate";

    public static final String OFFER_NGO = "offerNgo";
    public static final String ACCEPT_COMPANIONSHIP = "acceptCompanionship";
    public static final String MEET_BEFORE_RELEASE = "meetBeforeRelease";
    public static final String CONFIRM_GATE_SLOT = "confirmGateSlot";
    public static final String KEEP_GATE_SLOT = "keepGateSlot";
    public static final String TAKE_OVER_GATE_SLOT = "takeOverGateSlot";
    public static final String NAME_GATE_SLOT = "nameGateSlot";
    public static final String NAME_OFFICER = "nameOfficer";

    public static final String SERVICE_TASK_CHECK_COMPANIONSHIP = "serviceTask_checkCompanionship";
    public static final String SERVICE_TASK_CHOOSE_NEXT_NGO = "serviceTask_chooseNextNgo";
    public static final String SERVICE_TASK_FIND_GATE_REPLACEMENT = "serviceTask_findGateReplacement";

    public static final String TIMER_CONFIRM_SLOT = "timer_confirmSlot";
    public static final String TIMER_GATE_SLOT = "timer_gateSlot";

    public static final String REFUSED_ACCEPT_COMPANIONSHIP = "refused_acceptCompanionship";
    public static final String MISSED_ACCEPT_COMPANIONSHIP = "missed_acceptCompanionship";
    public static final String MISSED_CONFIRM_GATE_SLOT = "missed_confirmGateSlot";
    public static final String REFUSED_CONFIRM_GATE_SLOT = "refused_confirmGateSlot";
    public static final String REFUSED_KEEP_GATE_SLOT = "refused_keepGateSlot";
    public static final String MISSED_KEEP_GATE_SLOT = "missed_keepGateSlot";
    public static final String REFUSED_TAKE_OVER_GATE_SLOT = "refused_takeOverGateSlot";
    public static final String MISSED_TAKE_OVER_GATE_SLOT = "missed_takeOverGateSlot";
    public static final String MISSED_NAME_GATE_SLOT = "missed_nameGateSlot";

    public static final String START_RELEASE_DATE_KNOWN = "start_releaseDateKnown";
    public static final String END_DECLINED = "end_declined";
    public static final String END_RELATION_BUILT = "end_relationBuilt";
    public static final String END_COMPANION_OUTSIDE = "end_companionOutside";
    public static final String END_NO_NGO = "end_noNgo";
    public static final String END_GATE_WATCHED = "end_gateWatched";
    public static final String END_SLOT_KEPT = "end_slotKept";
    public static final String END_GATE_SILENT = "end_gateSilent";
    public static final String END_GATE_SLOT_NAMED = "end_gateSlotNamed";
    public static final String END_OFFICER_NAMED = "end_officerNamed";

    private NgoAndGate() {}
}
