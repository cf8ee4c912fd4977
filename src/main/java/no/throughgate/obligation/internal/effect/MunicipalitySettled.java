package no.throughgate.obligation.internal.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.throughgate.cases.Municipalities;
import no.throughgate.cases.Municipalities.SettledBy;
import no.throughgate.cases.Municipalities.Settlement;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.Agency;
import no.throughgate.kernel.Oslo;
import no.throughgate.obligation.MunicipalityQuestion;
import no.throughgate.obligation.OutcomeEffect;
import no.throughgate.obligation.WrongAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** T05: a municipality has confirmed for itself, the leaders have agreed, or the county governor has decided. */
@Component
class MunicipalitySettled implements OutcomeEffect {

    private static final String CONFIRMED = "determineMunicipality";
    private static final String AGREED = "agreeOnMunicipality";

    private final Municipalities municipalities;
    private final MunicipalityQuestion question;
    private final Directory directory;

    MunicipalitySettled(Municipalities municipalities, MunicipalityQuestion question, Directory directory) {
        this.municipalities = municipalities;
        this.question = question;
        this.directory = directory;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(CONFIRMED, AGREED, "decideMunicipality");
    }

    @Override
    public void apply(Performed p) {
        if (p.kind().equals(AGREED) && !p.flag("municipalityAgreed")) {
            return;
        }
        String code = code(p);
        List<String> parties = new ArrayList<>(question.refusedBy(p.facts().caseId()));
        boolean disputed = municipalities.disputed(p.facts().caseId());
        municipalities.settle(
                new Settlement(p.facts().caseId(), code, by(p), orNull(p.text("basis")), reference(p), p.id(), p.at()));
        if (disputed) {
            parties.add(code);
            question.tell(p.facts().caseId(), "municipalitySettled", parties);
        }
    }

    private String code(Performed p) {
        String code = Optional.of(p.text("municipality").strip())
                .filter(text -> !text.isEmpty())
                .or(() -> p.kind().equals(CONFIRMED) ? p.facts().municipality() : Optional.empty())
                .orElseThrow(() -> new WrongAnswer("municipality", "obligation.municipality.nameIt"));
        if (directory.findMunicipality(code, Oslo.dateOf(p.at())).isEmpty()) {
            throw new WrongAnswer("municipality", "obligation.municipality.unknown");
        }
        boolean forAnother =
                p.unit().agency() == Agency.MUNICIPALITY && !p.unit().value().startsWith("/municipality/" + code + "/");
        if (p.kind().equals(CONFIRMED) && forAnother) {
            throw new WrongAnswer("municipality", "obligation.municipality.onlyItsOwn");
        }
        return code;
    }

    /** Whoever contains a miss answers in somebody's place, and the record says so. */
    private static SettledBy by(Performed p) {
        if (p.kind().equals(AGREED)) {
            return SettledBy.LEADERS;
        }
        return switch (p.unit().agency()) {
            case MUNICIPALITY -> SettledBy.MUNICIPALITY;
            case COUNTY_GOVERNOR -> SettledBy.COUNTY_GOVERNOR;
            default -> SettledBy.COORDINATOR;
        };
    }

    private static String reference(Performed p) {
        return p.text("decisionReference").isEmpty() ? p.text("reference") : p.text("decisionReference");
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
