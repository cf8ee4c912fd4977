package no.throughgate.worklist.internal;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Problem;
import no.throughgate.obligation.HandoverReason;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list one lives in. */
@Controller
class WorklistController {

    private final Worklist worklist;
    private final HeldSearch search;
    private final FilterChoices choices;
    private final Colleagues colleagues;
    private final SavedFilters saved;
    private final AccessLog log;

    WorklistController(
            Worklist worklist,
            HeldSearch search,
            FilterChoices choices,
            Colleagues colleagues,
            SavedFilters saved,
            AccessLog log) {
        this.worklist = worklist;
        this.search = search;
        this.choices = choices;
        this.colleagues = colleagues;
        this.saved = saved;
        this.log = log;
    }

    @GetMapping("/worklist")
    @Access(value = Permission.LIST, logged = true)
    String worklist(
            @RequestParam(defaultValue = "unit") String view,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int rows,
            WorklistFilter narrowed,
            CurrentUser user,
            HttpSession session,
            Locale locale,
            Model model) {
        var held = search.text(session);
        var filter = narrowed.find().isEmpty() || !held.isEmpty() ? narrowed : narrowed.withoutSearch();
        var position = new Position(WorklistView.of(view), filter, after, rows);
        var page = worklist.page(user, position, held, locale);
        log.touched(page.names().keySet());
        model.addAttribute("page", page);
        model.addAttribute("position", position);
        model.addAttribute("from", position.query());
        model.addAttribute("views", List.of(WorklistView.values()));
        model.addAttribute("flags", WorklistFlag.values());
        model.addAttribute("choices", choices);
        model.addAttribute("kinds", choices.kinds(user, locale));
        model.addAttribute("colleagues", colleagues.atWork(user));
        model.addAttribute("handoverReasons", HandoverReason.values());
        model.addAttribute("saved", saved.of(user));
        model.addAttribute("led", saved.led(user));
        model.addAttribute("units", saved);
        model.addAttribute("typed", filter.find().isEmpty() ? filter.number() : held);
        model.addAttribute("user", user);
        return "worklist/list";
    }

    /** A case's number goes into the address; anything else may be a name and is held in the session. */
    @PostMapping("/worklist/search")
    @Access(value = Permission.LIST, logged = false)
    String search(@RequestParam(defaultValue = "") String text, CameFrom from, HttpSession session) {
        var position = from.position();
        var typed = text.strip();
        if (typed.isEmpty()) {
            search.forget(session);
            return "redirect:"
                    + position.narrowed(position.filter().withoutSearch()).address();
        }
        if (isNumber(typed)) {
            return "redirect:"
                    + position.narrowed(position.filter().searching(typed, "")).address();
        }
        search.hold(session, typed.substring(0, Math.min(100, typed.length())));
        return "redirect:"
                + position.narrowed(position.filter().searching("", WorklistFilter.HELD))
                        .address();
    }

    private static boolean isNumber(String typed) {
        try {
            new CaseId(typed.toUpperCase(Locale.ROOT));
            return true;
        } catch (Problem another) {
            return false;
        }
    }
}
