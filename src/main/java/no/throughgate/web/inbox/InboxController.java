package no.throughgate.web.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.cases.Cases;
import no.throughgate.kernel.Problem;
import no.throughgate.notice.InboxItem;
import no.throughgate.notice.Notices;
import no.throughgate.obligation.Undo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the reader has been told and has not yet said "I know" to. */
@Controller
@RequestMapping("/notices")
class InboxController {

    private static final int PAGE_SIZE = 50;
    private static final String NEWEST = "" + Notices.NEWEST;

    private final Notices notices;
    private final Cases cases;
    private final AccessLog log;

    InboxController(Notices notices, Cases cases, AccessLog log) {
        this.notices = notices;
        this.cases = cases;
        this.log = log;
    }

    /** @param before the last notice of the page before */
    @GetMapping
    @Access(value = Permission.LIST, logged = true)
    String inbox(@RequestParam(defaultValue = NEWEST) long before, CurrentUser user, Model model) {
        var found = notices.inbox(user.actor(), before, PAGE_SIZE + 1);
        var items = found.subList(0, Math.min(PAGE_SIZE, found.size()));
        var open = items.stream()
                .filter(InboxItem::opens)
                .map(InboxItem::caseId)
                .distinct()
                .toList();
        log.touched(items.stream().map(InboxItem::caseId).distinct().toList());
        model.addAttribute("items", items);
        model.addAttribute("names", cases.names(open));
        model.addAttribute("before", before);
        model.addAttribute("first", before == Notices.NEWEST);
        model.addAttribute(
                "next",
                found.size() > items.size() ? items.get(items.size() - 1).noticeId() : null);
        return "notices/list";
    }

    /** @param id one notice, or all of a page */
    @PostMapping("/acknowledge")
    @Access(value = Permission.ACKNOWLEDGE, logged = true)
    String acknowledge(
            @RequestParam List<Long> id,
            @RequestParam(defaultValue = NEWEST) long before,
            CurrentUser user,
            RedirectAttributes flash) {
        Set<Long> ids = new TreeSet<>(id);
        log.touched(notices.acknowledge(ids, user.actor()));
        flash.addFlashAttribute("acknowledged", ids.size());
        flash.addFlashAttribute("undoable", new ArrayList<>(ids));
        if (before != Notices.NEWEST) {
            flash.addAttribute("before", before);
        }
        return "redirect:/notices";
    }

    /** "I had not read it after all", said at once. */
    @PostMapping("/undo")
    @Access(value = Permission.ACKNOWLEDGE, logged = true)
    String unacknowledge(
            @RequestParam List<Long> id,
            @RequestParam(defaultValue = NEWEST) long before,
            CurrentUser user,
            RedirectAttributes flash) {
        try {
            log.touched(notices.unacknowledge(id, user.actor(), Undo.PATIENCE));
            flash.addFlashAttribute("unread", id.size());
        } catch (Problem tooLate) {
            flash.addFlashAttribute("tooLate", tooLate.args().get(0));
        }
        if (before != Notices.NEWEST) {
            flash.addAttribute("before", before);
        }
        return "redirect:/notices";
    }
}
