package no.throughgate.access;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.throughgate.kernel.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;

/** Collects whose cases one request touched; the interceptor writes them as one line when the handler is through. */
@Component
@RequestScope
public class AccessLog {

    /** A case that the reader sees only since the glass was broken, and until when. */
    public record Emergency(CaseId caseId, Instant until) {}

    private final Set<String> cases = new LinkedHashSet<>();
    private Map<CaseId, Instant> opened = Map.of();

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

    /** The cases that this request may use although they are not the reader's, and until when. */
    public void opened(Map<CaseId, Instant> broken) {
        opened = Map.copyOf(broken);
    }

    /** Whoever asks, with what this request may use in an emergency. */
    public CurrentUser reader(@Nullable Authentication authentication) {
        return CurrentUser.of(authentication).with(opened.keySet());
    }

    /** Of the cases that were touched, the one that the reader has opened in an emergency. */
    public Optional<Emergency> emergency() {
        return opened.entrySet().stream()
                .filter(one -> cases.contains(one.getKey().value()))
                .map(one -> new Emergency(one.getKey(), one.getValue()))
                .findFirst();
    }
}
