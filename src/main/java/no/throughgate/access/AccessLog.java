package no.throughgate.access;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.throughgate.kernel.CaseId;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;

/** Collects whose cases one request touched; the interceptor writes them as one line when the handler is through. */
@Component
@RequestScope
public class AccessLog {

    private final Set<String> cases = new LinkedHashSet<>();

    public void touched(CaseId caseId) {
        cases.add(caseId.value());
    }

    public void touched(Collection<CaseId> caseIds) {
        caseIds.forEach(this::touched);
    }

    /** Case numbers in the order they were touched. */
    public List<String> cases() {
        return List.copyOf(cases);
    }
}
