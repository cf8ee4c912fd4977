package no.throughgate.process.model;

/** The ids of {@code processes/release-coordination.bpmn}; a test compares them with the model. */
public final class ReleaseCoordination {

    public static final String PROCESS = "release-coordination";

    public static final String REVIEW_STANDING_PACK = "reviewStandingPack";

    public static final String SERVICE_TASK_RAISE_ALARMS = "serviceTask_raiseAlarms";
    public static final String SERVICE_TASK_CHECK_RELEASE_DATE = "serviceTask_checkReleaseDate";
    public static final String SERVICE_TASK_CHECK_TIME_LEFT = "serviceTask_checkTimeLeft";
    public static final String SERVICE_TASK_CLOSE_CASE = "serviceTask_closeCase";
    public static final String SERVICE_TASK_WITHDRAW_CASE = "serviceTask_withdrawCase";

    public static final String CALL_NOTIFICATION_DUTY = "call_notificationDuty";
    public static final String CALL_MAPPING_AND_CONSENT = "call_mappingAndConsent";
    public static final String CALL_HOUSING = "call_housing";
    public static final String CALL_INCOME_AND_NAV = "call_incomeAndNav";
    public static final String CALL_HEALTH_CONTINUITY = "call_healthContinuity";
    public static final String CALL_NGO_AND_GATE = "call_ngoAndGate";
    public static final String CALL_ID_BANK_DIGITAL = "call_idBankDigital";
    public static final String CALL_WORK_AND_EDUCATION = "call_workAndEducation";
    public static final String CALL_PAROLE_AND_PROBATION = "call_paroleAndProbation";
    public static final String CALL_GRADUAL_TRANSITION = "call_gradualTransition";
    public static final String CALL_RELEASE_READINESS = "call_releaseReadiness";
    public static final String CALL_SUDDEN_RELEASE = "call_suddenRelease";
    public static final String CALL_RELEASE_DAY = "call_releaseDay";
    public static final String CALL_FIRST_WEEK_SAFETY = "call_firstWeekSafety";
    public static final String CALL_FOLLOW_UP = "call_followUp";
    public static final String CALL_ESCALATION = "call_escalation";
    public static final String CALL_RAISED_HAND = "call_raisedHand";
    public static final String CALL_RESPONSIBILITY_GROUP_MEETING = "call_responsibilityGroupMeeting";
    public static final String CALL_DATE_CHANGE = "call_dateChange";
    public static final String CALL_RECALL_OR_RETURN = "call_recallOrReturn";
    public static final String CALL_PRISON_TRANSFER = "call_prisonTransfer";
    public static final String CALL_CONSENT_WITHDRAWAL = "call_consentWithdrawal";
    public static final String CALL_RESPONSIBLE_MUNICIPALITY = "call_responsibleMunicipality";

    public static final String TIMER_NEXT_ALARM = "timer_nextAlarm";
    public static final String TIMER_STANDING_REVIEW = "timer_standingReview";
    public static final String TIMER_RELEASE_IN_HOURS = "timer_releaseInHours";

    public static final String MOVED_RELEASE_READINESS = "moved_releaseReadiness";
    public static final String MOVED_SUDDEN_RELEASE = "moved_suddenRelease";
    public static final String MOVED_REVIEW_STANDING_PACK = "moved_reviewStandingPack";
    public static final String MOVED_AFTER_THE_GATE = "moved_afterTheGate";

    public static final String START_STAY_REGISTERED = "start_stayRegistered";
    public static final String END_NOTICES_SETTLED = "end_noticesSettled";
    public static final String END_MAPPING_SETTLED = "end_mappingSettled";
    public static final String CATCH_RELEASE_DATE_SET = "catch_releaseDateSet";
    public static final String END_HOUSING_SETTLED = "end_housingSettled";
    public static final String END_INCOME_SETTLED = "end_incomeSettled";
    public static final String END_HEALTH_SETTLED = "end_healthSettled";
    public static final String END_GATE_SETTLED = "end_gateSettled";
    public static final String END_IDENTITY_SETTLED = "end_identitySettled";
    public static final String END_WORK_SETTLED = "end_workSettled";
    public static final String END_PAROLE_SETTLED = "end_paroleSettled";
    public static final String END_TRANSITION_SETTLED = "end_transitionSettled";
    public static final String CATCH_RELEASE_MOVED_AWAY = "catch_releaseMovedAway";
    public static final String END_SUDDEN_SETTLED = "end_suddenSettled";
    public static final String END_SUDDEN_CALLED_OFF = "end_suddenCalledOff";
    public static final String SUB_PROCESS_AFTER_THE_GATE = "subProcess_afterTheGate";
    public static final String START_RELEASE_REACHED = "start_releaseReached";
    public static final String END_RELEASE_DAY_SETTLED = "end_releaseDaySettled";
    public static final String END_FIRST_WEEK_SETTLED = "end_firstWeekSettled";
    public static final String END_FOLLOW_UP_ENDED = "end_followUpEnded";
    public static final String END_CASE_CLOSED = "end_caseClosed";
    public static final String SUB_PROCESS_HANDOVER_MISSED = "subProcess_handoverMissed";
    public static final String START_HANDOVER_MISSED = "start_handoverMissed";
    public static final String END_MISS_CONTAINED = "end_missContained";
    public static final String SUB_PROCESS_HAND_RAISED = "subProcess_handRaised";
    public static final String START_HAND_RAISED = "start_handRaised";
    public static final String END_HAND_ANSWERED = "end_handAnswered";
    public static final String SUB_PROCESS_MEETING_CALLED = "subProcess_meetingCalled";
    public static final String START_MEETING_CALLED = "start_meetingCalled";
    public static final String END_MEETING_SETTLED = "end_meetingSettled";
    public static final String SUB_PROCESS_DATE_MOVED = "subProcess_dateMoved";
    public static final String START_RELEASE_DATE_CHANGED = "start_releaseDateChanged";
    public static final String END_CHANGE_TOLD = "end_changeTold";
    public static final String SUB_PROCESS_MUNICIPALITY_QUESTIONED = "subProcess_municipalityQuestioned";
    public static final String START_MUNICIPALITY_QUESTIONED = "start_municipalityQuestioned";
    public static final String END_MUNICIPALITY_SETTLED = "end_municipalitySettled";
    public static final String SUB_PROCESS_STAY_ANNULLED = "subProcess_stayAnnulled";
    public static final String START_STAY_ANNULLED = "start_stayAnnulled";
    public static final String END_CASE_WITHDRAWN = "end_caseWithdrawn";
    public static final String SUB_PROCESS_CONSENT_WITHDRAWN = "subProcess_consentWithdrawn";
    public static final String START_CONSENT_WITHDRAWN = "start_consentWithdrawn";
    public static final String END_WITHDRAWAL_SETTLED = "end_withdrawalSettled";

    public static final String SUB_PROCESS_HOME_BOUND = "subProcess_homeBound";
    public static final String START_HOME_BOUND = "start_homeBound";
    public static final String CALL_MOVE_IN = "call_moveIn";
    public static final String END_HOME_READY = "end_homeReady";
    public static final String MESSAGE_HOME_BOUND = "release-coordination.homeBound";

    public static final String MESSAGE_CONSENT_WITHDRAWN = "release-coordination.consentWithdrawn";
    public static final String SUB_PROCESS_TRANSFER_DECIDED = "subProcess_transferDecided";
    public static final String START_TRANSFER_DECIDED = "start_transferDecided";
    public static final String END_TRANSFER_SETTLED = "end_transferSettled";

    public static final String SUB_PROCESS_PERSON_RETURNED = "subProcess_personReturned";
    public static final String START_PERSON_RETURNED = "start_personReturned";
    public static final String END_RETURN_SETTLED = "end_returnSettled";

    public static final String MESSAGE_HAND_RAISED = "release-coordination.handRaised";
    public static final String MESSAGE_MEETING_CALLED = "release-coordination.meetingCalled";
    public static final String MESSAGE_RELEASE_DATE_CHANGED = "release-coordination.releaseDateChanged";
    public static final String MESSAGE_RELEASE_MOVED_AWAY = "release-coordination.releaseMovedAway";
    public static final String MESSAGE_TRANSFER_DECIDED = "release-coordination.transferDecided";
    public static final String MESSAGE_MUNICIPALITY_QUESTIONED = "release-coordination.municipalityQuestioned";
    public static final String MESSAGE_PERSON_RETURNED = "release-coordination.personReturned";
    public static final String MESSAGE_STAY_ANNULLED = "release-coordination.stayAnnulled";

    public static final String SUB_PROCESS_DOOR_STAYS_OPEN = "subProcess_doorStaysOpen";
    public static final String START_OFFER_DECLINED = "start_offerDeclined";
    public static final String CALL_DOOR_STAYS_OPEN = "call_doorStaysOpen";
    public static final String END_DOOR_SETTLED = "end_doorSettled";
    public static final String MESSAGE_OFFER_DECLINED = "release-coordination.offerDeclined";

    public static final String SUB_PROCESS_ABSENCE_AND_REASSIGNMENT = "subProcess_absenceAndReassignment";
    public static final String START_UNIT_CLOSED = "start_unitClosed";
    public static final String CALL_ABSENCE_AND_REASSIGNMENT = "call_absenceAndReassignment";
    public static final String END_WORK_REASSIGNED = "end_workReassigned";
    public static final String MESSAGE_UNIT_CLOSED = "release-coordination.unitClosed";

    private ReleaseCoordination() {}
}
