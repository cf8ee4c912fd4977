package no.throughgate.obligation;

import java.util.Optional;
import no.throughgate.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A coded no.
 *
 * @param missing what is missing, where the code says that something is
 * @param rightMunicipality four-digit code; a public agency that says WRONG_MUNICIPALITY names the right one
 */
public record Refusal(
        RefusalCode code,
        @Nullable String rightMunicipality,
        @Nullable MissingInfo missing) {

    public Refusal {
        if (code == RefusalCode.WRONG_MUNICIPALITY
                && (rightMunicipality == null || !rightMunicipality.matches("[0-9]{4}"))) {
            throw Problem.invalid("obligation.refusal.nameTheRightMunicipality");
        }
    }

    public Refusal(RefusalCode code, @Nullable String rightMunicipality) {
        this(code, rightMunicipality, null);
    }

    public static Refusal because(RefusalCode code) {
        return new Refusal(code, null);
    }

    public Optional<String> municipality() {
        return code == RefusalCode.WRONG_MUNICIPALITY ? Optional.ofNullable(rightMunicipality) : Optional.empty();
    }
}
