package no.throughgate.process.model;

/** The ids of {@code processes/prison-transfer.bpmn}; a test compares them with the model. */
public final class PrisonTransfer {

    public static final String PROCESS = "prison-transfer";

    public static final String SEND_TRANSFER_PACKAGE = "sendTransferPackage";
    public static final String SEND_SHORT_PACKAGE = "sendShortPackage";
    public static final String ACCEPT_TRANSFER = "acceptTransfer";
    public static final String SETTLE_TRANSFER = "settleTransfer";
    public static final String DECIDE_TRANSFER_AS_LEADERS = "decideTransferAsLeaders";

    public static final String SERVICE_TASK_ANNOUNCE_TRANSFER = "serviceTask_announceTransfer";
    public static final String SERVICE_TASK_CALL_OFF_TRANSFER = "serviceTask_callOffTransfer";
    public static final String SERVICE_TASK_TAKE_OVER_CASE = "serviceTask_takeOverCase";

    public static final String MISSED_SEND_TRANSFER_PACKAGE = "missed_sendTransferPackage";
    public static final String REFUSED_ACCEPT_TRANSFER = "refused_acceptTransfer";
    public static final String MISSED_ACCEPT_TRANSFER = "missed_acceptTransfer";
    public static final String MISSED_SETTLE_TRANSFER = "missed_settleTransfer";

    public static final String SUB_PROCESS_TRANSFER_CALLED_OFF = "subProcess_transferCalledOff";

    public static final String START_TRANSFER_DECIDED = "start_transferDecided";
    public static final String START_TRANSFER_CALLED_OFF = "start_transferCalledOff";

    public static final String END_PACKAGE_SENT = "end_packageSent";
    public static final String END_SHORT_PACKAGE_SENT = "end_shortPackageSent";
    public static final String END_STAYS_WHERE_IT_WAS = "end_staysWhereItWas";
    public static final String END_TAKEN_OVER = "end_takenOver";
    public static final String END_TRANSFER_WITHDRAWN = "end_transferWithdrawn";

    public static final String MESSAGE_TRANSFER_CALLED_OFF = "prison-transfer.transferCalledOff";

    private PrisonTransfer() {}
}
