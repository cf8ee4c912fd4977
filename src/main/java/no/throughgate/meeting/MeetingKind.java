package no.throughgate.meeting;

/** Which meeting of the group, and the step that shows it was held. */
public enum MeetingKind {
    FIRST("holdFirstMeeting"),
    THIRD("holdThirdMeeting"),
    EXTRA("holdExtraMeeting");

    private final String step;

    MeetingKind(String step) {
        this.step = step;
    }

    /** The obligation kind of holding it. */
    public String step() {
        return step;
    }
}
