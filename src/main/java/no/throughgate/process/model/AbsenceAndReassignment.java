package no.throughgate.process.model;

/** The ids of {@code processes/absence-and-reassignment.bpmn}; a test compares them with the model. */
public final class AbsenceAndReassignment {

    public static final String PROCESS = "absence-and-reassignment";

    public static final String SERVICE_TASK_REASSIGN_WORK = "serviceTask_reassignWork";

    public static final String CALL_NGO_AND_GATE = "call_ngoAndGate";

    public static final String START_UNIT_CLOSED = "start_unitClosed";
    public static final String END_WORK_REASSIGNED = "end_workReassigned";
    public static final String END_COMPANY_SOUGHT = "end_companySought";

    private AbsenceAndReassignment() {}
}
