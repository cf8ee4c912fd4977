package no.throughgate.worklist.internal;

import jakarta.servlet.http.HttpSession;
import no.throughgate.cases.PersonVault;
import org.springframework.stereotype.Component;

/** What somebody typed into the search field: perhaps a name, so it is in no address, and sealed in the session. */
@Component
class HeldSearch {

    private static final String KEY = "worklist.search";

    private final PersonVault vault;

    HeldSearch(PersonVault vault) {
        this.vault = vault;
    }

    void hold(HttpSession session, String text) {
        session.setAttribute(KEY, vault.seal(text));
    }

    /** Empty where nothing is held. */
    String text(HttpSession session) {
        return session.getAttribute(KEY) instanceof byte[] sealed ? vault.open(sealed) : "";
    }

    void forget(HttpSession session) {
        session.removeAttribute(KEY);
    }
}
