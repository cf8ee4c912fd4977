package no.throughgate.process.model;

/** The ids of {@code processes/responsible-municipality.bpmn}; a test compares them with the model. */
public final class ResponsibleMunicipality {

    public static final String PROCESS = "responsible-municipality";

    public static final String DETERMINE_MUNICIPALITY = "determineMunicipality";
    public static final String CHOOSE_OTHER_MUNICIPALITY = "chooseOtherMunicipality";
    public static final String FIND_MUNICIPALITY = "findMunicipality";
    public static final String ACT_AS_INTERIM_OWNER = "actAsInterimOwner";
    public static final String COVER_AS_INTERIM_OWNER = "coverAsInterimOwner";
    public static final String AGREE_ON_MUNICIPALITY = "agreeOnMunicipality";
    public static final String DECIDE_MUNICIPALITY = "decideMunicipality";

    public static final String SERVICE_TASK_CHECK_MUNICIPALITY = "serviceTask_checkMunicipality";
    public static final String SERVICE_TASK_COUNT_REFUSALS = "serviceTask_countRefusals";
    public static final String SERVICE_TASK_OPEN_DISPUTE = "serviceTask_openDispute";

    public static final String REFUSED_DETERMINE_MUNICIPALITY = "refused_determineMunicipality";
    public static final String MISSED_DETERMINE_MUNICIPALITY = "missed_determineMunicipality";
    public static final String MISSED_FIND_MUNICIPALITY = "missed_findMunicipality";
    public static final String REFUSED_ACT_AS_INTERIM_OWNER = "refused_actAsInterimOwner";
    public static final String MISSED_ACT_AS_INTERIM_OWNER = "missed_actAsInterimOwner";
    public static final String MISSED_AGREE_ON_MUNICIPALITY = "missed_agreeOnMunicipality";

    public static final String START_MUNICIPALITY_ASKED = "start_municipalityAsked";
    public static final String END_MUNICIPALITY_CONFIRMED = "end_municipalityConfirmed";
    public static final String END_INTERIM_OWNER_ACTS = "end_interimOwnerActs";
    public static final String END_COORDINATOR_ACTS = "end_coordinatorActs";
    public static final String END_LEADERS_AGREED = "end_leadersAgreed";
    public static final String END_GOVERNOR_DECIDED = "end_governorDecided";

    private ResponsibleMunicipality() {}
}
