package no.throughgate.worklist.internal;

import no.throughgate.access.Access;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.kernel.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps the way one looks at the list. */
@Controller
class SavedFilterController {

    private final SavedFilters filters;

    SavedFilterController(SavedFilters filters) {
        this.filters = filters;
    }

    /** @param unit path of a unit that the reader leads; empty = for oneself */
    @PostMapping("/worklist/filters")
    @Access(value = Permission.LIST, logged = false)
    String save(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String unit,
            CameFrom from,
            CurrentUser user,
            RedirectAttributes flash) {
        try {
            filters.save(name, unit, from.position(), user);
        } catch (Problem unnamed) {
            if (unnamed.kind() != Problem.Kind.INVALID) {
                throw unnamed;
            }
            flash.addFlashAttribute("problem", unnamed.messageKey());
            flash.addFlashAttribute("problemAt", "saved-name");
            flash.addFlashAttribute("savedName", name);
            return "redirect:" + from.position().address();
        }
        return back("filterSaved", from, flash);
    }

    @PostMapping("/worklist/filters/remove")
    @Access(value = Permission.LIST, logged = false)
    String remove(@RequestParam long id, CameFrom from, CurrentUser user, RedirectAttributes flash) {
        filters.remove(id, user);
        return back("filterRemoved", from, flash);
    }

    private static String back(String done, CameFrom from, RedirectAttributes flash) {
        flash.addFlashAttribute("done", done);
        flash.addFlashAttribute("doneKind", "");
        return "redirect:" + from.position().address();
    }
}
