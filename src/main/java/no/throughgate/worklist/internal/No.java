package no.throughgate.worklist.internal;

import no.throughgate.kernel.Problem;
import no.throughgate.obligation.MissingInfo;
import no.throughgate.obligation.Refusal;
import no.throughgate.obligation.RefusalCode;
import org.jspecify.annotations.Nullable;

/** A no as the page sends it, before the work is taken on or afterwards: a reason, and perhaps the right municipality or what is missing. */
record No(
        @Nullable RefusalCode code,
        @Nullable String municipality,
        @Nullable MissingInfo missing) {

    /** @throws Problem invalid: no reason was chosen */
    Refusal refusal() {
        if (code == null) {
            throw Problem.invalid("obligation.refusal.chooseAReason");
        }
        if (code == RefusalCode.MISSING_INFO && missing == null) {
            throw Problem.invalid("obligation.refusal.sayWhatIsMissing");
        }
        boolean named = municipality != null && !municipality.isBlank();
        return new Refusal(
                code, named ? municipality.strip() : null, code == RefusalCode.MISSING_INFO ? missing : null);
    }
}
