package no.throughgate.obligation;

import java.util.List;
import java.util.Optional;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.UnitId;
import org.springframework.stereotype.Component;

/** The organisations that serve a place, in order. A no moves to the next; nobody is left without having asked them all. */
@Component
public class NgoChain {

    private final Cases cases;
    private final Directory directory;

    NgoChain(Cases cases, Directory directory) {
        this.cases = cases;
        this.directory = directory;
    }

    /** @return false if the chain has come to its end: then nobody is asked */
    public boolean next(CaseId caseId) {
        CaseFacts facts = cases.facts(caseId);
        List<UnitId> chain = directory.ngosFor(facts.municipality().orElse(""));
        int next = cases.ngoRank(caseId) + 1;
        Optional<UnitId> ngo = next < chain.size() ? Optional.of(chain.get(next)) : Optional.empty();
        cases.setNgo(caseId, ngo, next, false);
        return ngo.isPresent();
    }
}
