package no.throughgate.worklist.internal;

import java.util.Set;
import no.throughgate.kernel.CaseId;

/**
 * What a searched text leads to.
 *
 * @param cases the reader's own cases of persons with such a name
 * @param kinds whose title in the reader's language has the text
 */
record Found(Set<CaseId> cases, Set<String> kinds) {

    static final Found NOTHING = new Found(Set.of(), Set.of());

    String[] caseIds() {
        return cases.stream().map(CaseId::value).toArray(String[]::new);
    }

    String[] kindNames() {
        return kinds.toArray(String[]::new);
    }
}
