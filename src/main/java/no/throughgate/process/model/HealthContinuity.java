package no.throughgate.process.model;

/** The ids of {@code processes/health-continuity.bpmn}; a test compares them with the model. */
public final class HealthContinuity {

    public static final String PROCESS = "health-continuity";

    public static final String REVIEW_HEALTH_NEED = "reviewHealthNeed";
    public static final String HOLD_RELEASE_TALK = "holdReleaseTalk";
    public static final String GIVE_OVERDOSE_TALK = "giveOverdoseTalk";
    public static final String GIVE_NALOXONE = "giveNaloxone";
    public static final String BRIDGE_MEDICINE = "bridgeMedicine";
    public static final String CONFIRM_MEDICINE = "confirmMedicine";
    public static final String RECONFIRM_MEDICINE = "reconfirmMedicine";
    public static final String ACCEPT_TREATMENT = "acceptTreatment";
    public static final String NAME_GP = "nameGp";

    public static final String TIMER_RELEASE_TALK = "timer_releaseTalk";
    public static final String TIMER_OVERDOSE_TALK = "timer_overdoseTalk";
    public static final String TIMER_NALOXONE = "timer_naloxone";
    public static final String TIMER_RECONFIRM_MEDICINE = "timer_reconfirmMedicine";

    public static final String REFUSED_CONFIRM_MEDICINE = "refused_confirmMedicine";
    public static final String MISSED_CONFIRM_MEDICINE = "missed_confirmMedicine";
    public static final String MISSED_RECONFIRM_MEDICINE = "missed_reconfirmMedicine";
    public static final String REFUSED_ACCEPT_TREATMENT = "refused_acceptTreatment";

    public static final String START_RELEASE_DATE_KNOWN = "start_releaseDateKnown";
    public static final String END_RELEASE_TALK_HELD = "end_releaseTalkHeld";
    public static final String END_NO_OVERDOSE_RISK = "end_noOverdoseRisk";
    public static final String END_OVERDOSE_TALK_GIVEN = "end_overdoseTalkGiven";
    public static final String END_NALOXONE_GIVEN = "end_naloxoneGiven";
    public static final String END_NO_MEDICINE = "end_noMedicine";
    public static final String END_MEDICINE_BRIDGED = "end_medicineBridged";
    public static final String END_MEDICINE_SECURED = "end_medicineSecured";
    public static final String END_NO_TREATMENT = "end_noTreatment";
    public static final String END_TREATMENT_ACCEPTED = "end_treatmentAccepted";
    public static final String END_NO_CLINIC = "end_noClinic";
    public static final String END_GP_NAMED = "end_gpNamed";

    private HealthContinuity() {}
}
