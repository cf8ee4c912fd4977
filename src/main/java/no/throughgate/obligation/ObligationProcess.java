package no.throughgate.obligation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;

/** The token behind an obligation, as far as obligations need to push it. The room of the engine implements it. */
public interface ObligationProcess {

    /** Moves the token on. */
    void complete(String taskId, Map<String, Object> variables);

    /** Does the token still wait there? */
    boolean waits(String taskId);

    /** Does the model draw what happens when this kind is refused? */
    boolean drawsRefusal(String kind);

    /** Does the model that this task runs in draw what happens when it is refused? */
    boolean catchesRefusal(String taskId);

    /** Does the model that this task runs in draw what happens when it is missed? */
    boolean catchesMiss(String taskId);

    /** Throws the refusal at the token; only where {@link #catchesRefusal}. */
    void refused(String taskId, Map<String, Object> variables);

    /** Throws the miss at the token: the nearest drawn consequence takes it, in the end the case's own ladder. */
    void missed(String taskId);

    /** A hand was raised in the case. */
    void handRaised(CaseId caseId);

    /** A consent has ended in the case: the token looks after what depended on it, now and in this transaction. */
    void consentWithdrawn(CaseId caseId);

    /**
     * Help is asked for in a closed case.
     *
     * @return the workflow that answers
     */
    String helpAsked(CaseId caseId);

    /** A unit has closed down: each of its cases takes that up in a transaction of its own, in the background. */
    void unitClosed(long closureId);

    /** The person declined something: the case's token keeps the door open. */
    void offerDeclined(CaseId caseId);

    /** What had been escalated is done after all: its containment ends. */
    void fulfilled(CaseId caseId, ObligationId id);

    /** Sets the case's one clock to wake at this instant. */
    void wakeAt(CaseId caseId, Instant at);

    /** A date move has been requested: the case's token takes it, now and in this transaction. */
    void dateMoveRequested(CaseId caseId);

    /** As {@link #dateMoveRequested} for many cases, each in its own transaction, in the background. */
    void dateMovesRequested(long waveId);

    /** What is prepared for one release and follows it: its last weeks, its day and the time after. */
    String[] OF_ONE_RELEASE = {"release-readiness", "sudden-release", "release-day", "first-week-safety", "follow-up"};

    /**
     * Where a track of the case, or what it has called, stands.
     *
     * @param called whether another of them has called it
     * @param places the steps that its tokens wait at
     * @param tasks the tasks among them
     * @param variables as the engine's side has written them down
     */
    record Standing(
            String process, boolean called, List<String> places, List<String> tasks, Map<String, String> variables) {}

    /** Where these tracks stand. */
    List<Standing> standing(CaseId caseId, String... tracks);

    /**
     * The person never was back in prison: the tracks that ended for it go on where they stood, and the return itself ends.
     *
     * @param prepared whether the next release was being prepared, which nobody needs now
     */
    void returnAnnulled(CaseId caseId, List<Standing> tracks, boolean prepared);

    /** These tracks of the case end where they are, what is open in them is withdrawn, and what has called them goes no further. */
    void endTracks(CaseId caseId, String... tracks);

    /** The release has moved far away again after its preparation had begun: the case prepares anew. */
    void releaseMovedAway(CaseId caseId);

    /**
     * Somebody has been told of a release day that has moved: the leader checks again where that was checked in the last weeks.
     *
     * @return whether something in the case waited to hear it
     */
    boolean victimNoticeOutdated(CaseId caseId);

    /** Is the release prepared in hours, by the emergency instead of the tracks? */
    boolean preparesInHours(CaseId caseId);

    /** The tasks that {@link #releaseMovedAway} would end. */
    Set<String> endedByMovingAway(CaseId caseId);

    /** The person is, or will be, moved to another prison: the handover begins. */
    void transferDecided(CaseId caseId);

    /** The person stays where the case is: the handover ends, and what it asked for. */
    void transferCalledOff(CaseId caseId);

    /** The person is in prison again after the release. */
    void personReturned(CaseId caseId);

    /** What follows a release asks for nothing more until it is prepared anew. */
    void restFollowUp(CaseId caseId);

    /** A person who had come back has been released again. */
    void releasedAgain(CaseId caseId);

    /** Two promises have made a home the person's: the case's token goes on to the keys. */
    void homeBound(CaseId caseId);

    /** That home is held no more: what was asked for moving in is withdrawn. */
    void homeSetFree(CaseId caseId);

    /** Recomputes every fixed gate of the case from its release date. */
    void retimeGates(CaseId caseId);
}
