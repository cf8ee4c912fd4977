package no.throughgate.obligation.internal.effect;

import java.util.Set;
import no.throughgate.cases.Cases;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.Oslo;
import no.throughgate.obligation.OutcomeEffect;
import no.throughgate.obligation.WrongAnswer;
import org.springframework.stereotype.Component;

/** T05c: the coordinator has found whom to ask. The case belongs there from here on, and that municipality is to confirm it. */
@Component
class MunicipalityFound implements OutcomeEffect {

    private final Cases cases;
    private final Directory directory;

    MunicipalityFound(Cases cases, Directory directory) {
        this.cases = cases;
        this.directory = directory;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("findMunicipality");
    }

    @Override
    public void apply(Performed p) {
        String code = p.text("municipality").strip();
        if (directory.findMunicipality(code, Oslo.dateOf(p.at())).isEmpty()) {
            throw new WrongAnswer("municipality", "obligation.municipality.unknown");
        }
        cases.setMunicipalityAfter(p.facts().caseId(), code);
    }
}
