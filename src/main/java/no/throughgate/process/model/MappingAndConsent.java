package no.throughgate.process.model;

/** The ids of {@code processes/mapping-and-consent.bpmn}; a test compares them with the model. */
public final class MappingAndConsent {

    public static final String PROCESS = "mapping-and-consent";

    public static final String CALL_RESPONSIBLE_MUNICIPALITY = "call_responsibleMunicipality";
    public static final String REQUEST_PLAN_COORDINATOR = "requestPlanCoordinator";
    public static final String HOLD_INTAKE_TALK = "holdIntakeTalk";
    public static final String TAKE_OVER_INTAKE_TALK = "takeOverIntakeTalk";
    public static final String RECORD_CONSENTS = "recordConsents";
    public static final String OFFER_MAPPING = "offerMapping";
    public static final String HOLD_SHORT_MAPPING = "holdShortMapping";
    public static final String OFFER_PLAN_TALK = "offerPlanTalk";
    public static final String RECORD_RELEASE_DATE = "recordReleaseDate";
    public static final String KEEP_WHAT_WORKS = "keepWhatWorks";

    public static final String CALL_CO_PRODUCED_PLAN = "call_coProducedPlan";
    public static final String CALL_FIRST_MEETING = "call_firstMeeting";

    public static final String MISSED_HOLD_INTAKE_TALK = "missed_holdIntakeTalk";
    public static final String MISSED_OFFER_MAPPING = "missed_offerMapping";

    public static final String START_STAY_REGISTERED = "start_stayRegistered";
    public static final String END_MUNICIPALITY_SETTLED = "end_municipalitySettled";
    public static final String END_PLAN_COORDINATOR_NAMED = "end_planCoordinatorNamed";
    public static final String END_PERSON_AGREES = "end_personAgrees";
    public static final String END_TALK_OFFERED = "end_talkOffered";
    public static final String END_PLAN_AGREED = "end_planAgreed";
    public static final String END_RELEASE_DATE_RECORDED = "end_releaseDateRecorded";
    public static final String END_KEPT = "end_kept";

    private MappingAndConsent() {}
}
