package no.throughgate.worklist;

import java.util.Set;
import no.throughgate.kernel.CaseId;
import org.springframework.ui.Model;

/** What a step is decided by, shown above its form to whoever owes it. The room that knows it implements this. */
public interface Beside {

    /** The kinds of obligation it is shown with. */
    Set<String> kinds();

    /** Puts what the template needs into the model. @return the template, whose fragment {@code beside} shows it */
    String show(CaseId caseId, Model model);
}
