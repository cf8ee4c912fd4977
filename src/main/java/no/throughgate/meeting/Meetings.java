package no.throughgate.meeting;

import java.time.LocalDate;
import java.util.List;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.Agency;
import no.throughgate.kernel.CaseId;

/** The meetings of a case's responsibility group. */
public interface Meetings {

    /** The token has reached a meeting. @return its id */
    long open(CaseId caseId, MeetingKind kind);

    /** A step of the meeting begins: what is done with it belongs to that meeting. */
    void began(long meetingId, String taskId);

    /** Tells every unit of the case, and the chosen organisation, when and where; nothing if no day was set. */
    void invite(long meetingId);

    /** The minutes are done. @return how many decisions now become obligations */
    int settle(long meetingId);

    /**
     * Calls the group together: for the coordinator, the municipal coordinator and the chosen organisation.
     *
     * @throws no.throughgate.kernel.Problem a conflict if an extra meeting is under way; not found for anybody else
     */
    void call(CaseId caseId, Actor by);

    /** May the reader call one now? */
    boolean mayCall(CaseId caseId, Actor reader);

    /**
     * One more decision, while the minutes are being written.
     *
     * @param who the agency whose unit of this case does it
     * @throws no.throughgate.kernel.Problem not found unless the actor's unit writes the minutes; invalid if something is missing
     */
    void decide(CaseId caseId, long meetingId, Agency who, String what, LocalDate dueOn, Actor by);

    /** The latest first. */
    List<Meeting> of(CaseId caseId, Actor reader);
}
