package no.throughgate.process.model;

/** The ids of {@code processes/id-bank-digital.bpmn}; a test compares them with the model. */
public final class IdBankDigital {

    public static final String PROCESS = "id-bank-digital";

    public static final String APPLY_FOR_ID_AND_BANK = "applyForIdAndBank";
    public static final String ARRANGE_ID_AND_BANK = "arrangeIdAndBank";
    public static final String PROVIDE_PAPER_PROOF = "providePaperProof";

    public static final String SERVICE_TASK_CHECK_IDENTITY = "serviceTask_checkIdentity";

    public static final String MISSED_ARRANGE_ID_AND_BANK = "missed_arrangeIdAndBank";

    public static final String START_RELEASE_DATE_KNOWN = "start_releaseDateKnown";
    public static final String END_ALL_IN_PLACE = "end_allInPlace";
    public static final String END_IDENTITY_SETTLED = "end_identitySettled";
    public static final String END_PAPER_PROOF_IN_HAND = "end_paperProofInHand";

    private IdBankDigital() {}
}
