package no.throughgate.process;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything a model may know of a case: ids, dates, booleans and codes. A name or a free text never becomes a variable. */
public final class Variables {

    public static final String CASE_ID = "caseId";
    public static final String OBLIGATION_ID = "obligationId";
    public static final String DOOR_ID = "doorId";

    /** The meeting of the responsibility group that a process runs. */
    public static final String MEETING_ID = "meetingId";

    /** Of the root: the tracks have begun, once for all. */
    public static final String PREPARATION_BEGUN = "preparationBegun";

    /** Of the root: the person is back, and what every release needs has not been prepared since. */
    public static final String PREPARATION_RESTS = "preparationRests";

    /** Of the root: whether any release had been prepared in days when the person came back; a mistaken return goes back to that. */
    public static final String PREPARED_BEFORE = "preparedBefore";

    /** Read by gateways; written by forms, refusals and delegates. */
    public static final Set<String> DECISIONS = Set.of(
            "housingNeed",
            "homeDecision",
            "refusalReason",
            "otherReceiver",
            "ngoWanted",
            "ngoAccepted",
            "ngoLeft",
            "companionChosen",
            "gateWatched",
            "outside",
            "gateReplacement",
            "companionLost",
            "doorTrack",
            "reofferAnswer",
            "healthNeed",
            "onMedicine",
            "overdoseRisk",
            "metAtGate",
            "releaseDateKnown",
            "otherWayNeeded",
            "municipalityKnown",
            "municipalityDisputed",
            "municipalityAgreed",
            "personReached",
            "closeOutcome",
            "redLines",
            "mappingWanted",
            "contained",
            "temporaryAsked",
            "dateMoved",
            "handedOver",
            "papersMissing",
            "paperProofNeeded",
            "schoolWanted",
            "otherOffer",
            "paroleDecision",
            "loadTooHigh",
            "transitionProposed",
            "transitionGranted",
            "servingOutcome",
            "onePage",
            "planAgreed",
            "homeAwaited",
            "moveInAsked",
            "victimNoticeStands",
            "victimNoticeOutdated",
            "homePromise",
            "releasePromise",
            "preparation",
            PREPARATION_BEGUN,
            PREPARATION_RESTS,
            PREPARED_BEFORE,
            "tracksRun",
            "bedStands",
            "moneyStands",
            "gateStands",
            "transferOutcome",
            "systemic",
            "leadsGroup",
            "challengeAnswered",
            "figuresAccepted",
            "homeKept",
            "groupMeets",
            "meetingKind");

    private Variables() {}

    /** Of a form's answers, what the models may see. */
    public static Map<String, Object> decisionsIn(Map<String, Object> answers) {
        return answers.entrySet().stream()
                .filter(e -> DECISIONS.contains(e.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
