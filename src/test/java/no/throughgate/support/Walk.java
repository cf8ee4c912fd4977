package no.throughgate.support;

import java.util.Map;
import java.util.Optional;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.obligation.Refusal;
import no.throughgate.obligation.RefusalCode;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** One way through one process of a case, told as the diagram draws it: what is done, refused, missed, and which gate is reached. */
public final class Walk {

    private final CaseDriver drive;
    private final CaseId caseId;
    private final ProcessInstance process;

    Walk(CaseDriver drive, CaseId caseId, ProcessInstance process) {
        this.drive = drive;
        this.caseId = caseId;
        this.process = process;
    }

    public CaseId caseId() {
        return caseId;
    }

    /** For BPM Assert. */
    public ProcessInstance process() {
        return process;
    }

    /** Each is done with an empty form: nothing in the models depends on the answer. */
    public Walk done(String... kinds) {
        drive.done(caseId, kinds);
        return this;
    }

    public Walk done(String kind, Map<String, Object> answers) {
        drive.done(caseId, kind, answers);
        return this;
    }

    public Walk refused(String kind, RefusalCode code) {
        drive.refuse(caseId, kind, code);
        return this;
    }

    public Walk refused(String kind, Refusal refusal) {
        drive.refuse(caseId, kind, refusal);
        return this;
    }

    public Walk missed(String kind) {
        drive.missed(caseId, kind);
        return this;
    }

    /** Virtual time reaches this gate. */
    public Walk reached(String timer) {
        drive.fireTimer(caseId, timer);
        return this;
    }

    public Walk handRaised() {
        drive.raiseHand(caseId, Optional.empty());
        return this;
    }

    public ObligationId open(String kind) {
        return drive.open(caseId, kind);
    }

    /** Another process of the same case. */
    public Walk follow(String other) {
        return drive.follow(caseId, other);
    }
}
