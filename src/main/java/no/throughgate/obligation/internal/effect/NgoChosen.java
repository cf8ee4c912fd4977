package no.throughgate.obligation.internal.effect;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.throughgate.cases.Cases;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.OutcomeEffect;
import org.springframework.stereotype.Component;

/** T37: the person chooses; without a wish of their own, the first organisation that serves the place is asked. */
@Component
class NgoChosen implements OutcomeEffect {

    private final Cases cases;
    private final Directory directory;

    NgoChosen(Cases cases, Directory directory) {
        this.cases = cases;
        this.directory = directory;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("offerNgo");
    }

    @Override
    public void apply(Performed p) {
        if (!p.flag("ngoWanted")) {
            return;
        }
        Optional<UnitId> wished = Optional.of(p.text("ngo"))
                .filter(v -> !v.isEmpty())
                .map(UnitId::new)
                .filter(directory::exists);
        List<UnitId> chain = directory.ngosFor(p.facts().municipality().orElse(""));
        Optional<UnitId> first = wished.or(() -> chain.stream().findFirst());
        cases.setNgo(p.facts().caseId(), first, first.map(chain::indexOf).orElse(0), false);
    }
}
