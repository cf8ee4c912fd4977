package no.throughgate.worklist.internal;

import java.util.List;
import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list one lives in. */
@Controller
class WorklistController {

    private final Worklist worklist;
    private final AccessLog log;

    WorklistController(Worklist worklist, AccessLog log) {
        this.worklist = worklist;
        this.log = log;
    }

    @GetMapping("/worklist")
    @Access(value = Permission.LIST, logged = true)
    String worklist(
            @RequestParam(defaultValue = "unit") String view,
            @RequestParam(defaultValue = "") String after,
            CurrentUser user,
            Model model) {
        var page = worklist.page(user, WorklistView.of(view), Cursor.parse(after));
        log.touched(page.names().keySet());
        model.addAttribute("page", page);
        model.addAttribute("after", after);
        model.addAttribute("views", List.of(WorklistView.values()));
        model.addAttribute("user", user);
        return "worklist/list";
    }
}
