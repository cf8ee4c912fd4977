package no.throughgate.process.model;

/** The ids of {@code processes/sudden-release.bpmn}; a test compares them with the model. */
public final class SuddenRelease {

    public static final String PROCESS = "sudden-release";

    public static final String ASK_ABOUT_TONIGHT = "askAboutTonight";
    public static final String CHECK_VICTIM_NOTICE = "checkVictimNotice";
    public static final String GIVE_IDENTITY_PROOF = "giveIdentityProof";
    public static final String PAY_PRISON_CASH = "payPrisonCash";
    public static final String PRINT_PACK_TONIGHT = "printPackTonight";
    public static final String BOOK_BED_TONIGHT = "bookBedTonight";
    public static final String VOUCH_FOR_IDENTITY = "vouchForIdentity";
    public static final String GIVE_PACK_BY_PHONE = "givePackByPhone";
    public static final String NAME_OFFICER_TONIGHT = "nameOfficerTonight";
    public static final String MEET_AT_GATE_TONIGHT = "meetAtGateTonight";
    public static final String FIND_BED_TONIGHT = "findBedTonight";
    public static final String PAY_WEEKEND_AID = "payWeekendAid";
    public static final String TAKE_UP_INCOME = "takeUpIncome";
    public static final String GIVE_WEEKEND_MEDICINE = "giveWeekendMedicine";
    public static final String BRIDGE_WEEKEND_MEDICINE = "bridgeWeekendMedicine";
    public static final String TAKE_UP_TREATMENT = "takeUpTreatment";
    public static final String TAKE_UP_HOUSING = "takeUpHousing";
    public static final String TAKE_OVER_TONIGHT = "takeOverTonight";
    public static final String PLAN_OUTSIDE = "planOutside";

    public static final String SERVICE_TASK_ANNOUNCE_SUDDEN_RELEASE = "serviceTask_announceSuddenRelease";
    public static final String SERVICE_TASK_CHECK_WHAT_STANDS = "serviceTask_checkWhatStands";

    public static final String MISSED_ASK_ABOUT_TONIGHT = "missed_askAboutTonight";
    public static final String MISSED_GIVE_IDENTITY_PROOF = "missed_giveIdentityProof";
    public static final String MISSED_PRINT_PACK_TONIGHT = "missed_printPackTonight";
    public static final String REFUSED_MEET_AT_GATE_TONIGHT = "refused_meetAtGateTonight";
    public static final String MISSED_MEET_AT_GATE_TONIGHT = "missed_meetAtGateTonight";
    public static final String REFUSED_FIND_BED_TONIGHT = "refused_findBedTonight";
    public static final String MISSED_FIND_BED_TONIGHT = "missed_findBedTonight";
    public static final String REFUSED_PAY_WEEKEND_AID = "refused_payWeekendAid";
    public static final String MISSED_PAY_WEEKEND_AID = "missed_payWeekendAid";
    public static final String MISSED_GIVE_WEEKEND_MEDICINE = "missed_giveWeekendMedicine";

    public static final String START_HOURS_LEFT = "start_hoursLeft";
    public static final String END_TRACKS_GO_ON = "end_tracksGoOn";
    public static final String END_BED_STANDS = "end_bedStands";
    public static final String END_VICTIM_NOTICE_STANDS = "end_victimNoticeStands";
    public static final String END_VICTIM_NOTICE_CHECKED = "end_victimNoticeChecked";
    public static final String END_OWN_BED = "end_ownBed";
    public static final String END_PROOF_IN_HAND = "end_proofInHand";
    public static final String END_CASH_PAID = "end_cashPaid";
    public static final String END_PACK_PRINTED = "end_packPrinted";
    public static final String END_BED_BOOKED = "end_bedBooked";
    public static final String END_IDENTITY_VOUCHED = "end_identityVouched";
    public static final String END_PACK_GIVEN_BY_PHONE = "end_packGivenByPhone";
    public static final String END_OFFICER_NAMED = "end_officerNamed";
    public static final String END_GATE_STANDS = "end_gateStands";
    public static final String END_GATE_NAMED = "end_gateNamed";
    public static final String END_BED_FOUND = "end_bedFound";
    public static final String END_MONEY_STANDS = "end_moneyStands";
    public static final String END_AID_PAID = "end_aidPaid";
    public static final String END_INCOME_TAKEN_UP = "end_incomeTakenUp";
    public static final String END_MEDICINE_GIVEN = "end_medicineGiven";
    public static final String END_WEEKEND_BRIDGED = "end_weekendBridged";
    public static final String END_TREATMENT_TAKEN_UP = "end_treatmentTakenUp";
    public static final String END_HOUSING_TAKEN_UP = "end_housingTakenUp";
    public static final String END_HANDOVER_STANDS = "end_handoverStands";
    public static final String END_TOOK_OVER = "end_tookOver";
    public static final String END_PLANNED_OUTSIDE = "end_plannedOutside";

    private SuddenRelease() {}
}
