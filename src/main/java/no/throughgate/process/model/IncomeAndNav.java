package no.throughgate.process.model;

/** The ids of {@code processes/income-and-nav.bpmn}; a test compares them with the model. */
public final class IncomeAndNav {

    public static final String PROCESS = "income-and-nav";

    public static final String APPLY_ECONOMIC_AID = "applyEconomicAid";
    public static final String SET_FIRST_PAYMENT = "setFirstPayment";
    public static final String PAY_BRIDGING_AID = "payBridgingAid";
    public static final String HOLD_NAV_TALK = "holdNavTalk";
    public static final String REVIEW_DEBT = "reviewDebt";
    public static final String ASSESS_BENEFITS = "assessBenefits";

    public static final String TIMER_FIRST_PAYMENT = "timer_firstPayment";

    public static final String MISSED_SET_FIRST_PAYMENT = "missed_setFirstPayment";

    public static final String START_RELEASE_DATE_KNOWN = "start_releaseDateKnown";
    public static final String END_AID_APPLIED = "end_aidApplied";
    public static final String END_FIRST_PAYMENT_SET = "end_firstPaymentSet";
    public static final String END_BRIDGING_PAID = "end_bridgingPaid";
    public static final String END_DEBT_REVIEWED = "end_debtReviewed";
    public static final String END_BENEFITS_ASSESSED = "end_benefitsAssessed";

    private IncomeAndNav() {}
}
