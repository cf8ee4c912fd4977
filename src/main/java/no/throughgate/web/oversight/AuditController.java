package no.throughgate.web.oversight;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Problem;
import no.throughgate.oversight.AccessLine;
import no.throughgate.oversight.AuditBook;
import no.throughgate.oversight.LookedFor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has looked at whose data. To read it is a look as well, and stands in it. */
@Controller
@RequestMapping("/audit")
class AuditController {

    private static final int PAGE_SIZE = 50;
    private static final String NEWEST = "" + AuditBook.NEWEST;

    private final AuditBook book;
    private final AccessLog log;

    AuditController(AuditBook book, AccessLog log) {
        this.book = book;
        this.log = log;
    }

    /**
     * @param number of a case
     * @param person a login
     * @param before the last line of the page before
     */
    @GetMapping
    @Access(value = Permission.AUDIT, logged = true)
    String accessLog(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = NEWEST) long before,
            CurrentUser user,
            Model model) {
        var wrong = new ArrayList<String>();
        var what = new LookedFor(
                caseId(number.strip(), wrong),
                person.isBlank() ? null : person.strip(),
                day(from, "from", wrong),
                day(until, "until", wrong));
        var found = wrong.isEmpty() ? book.lines(what, before, PAGE_SIZE + 1) : List.<AccessLine>of();
        var lines = found.subList(0, Math.min(PAGE_SIZE, found.size()));
        if (what.caseId() != null) {
            log.touched(what.caseId());
        }
        model.addAttribute("lines", lines);
        model.addAttribute("wrong", wrong);
        model.addAttribute("number", number);
        model.addAttribute("person", person);
        model.addAttribute("from", from);
        model.addAttribute("until", until);
        model.addAttribute("first", before == AuditBook.NEWEST);
        model.addAttribute(
                "next",
                found.size() > lines.size() ? lines.get(lines.size() - 1).id() : null);
        return "oversight/access-log";
    }

    private static @Nullable CaseId caseId(String number, List<String> wrong) {
        try {
            return number.isEmpty() ? null : new CaseId(number);
        } catch (Problem notANumber) {
            wrong.add("number");
            return null;
        }
    }

    private static @Nullable LocalDate day(String text, String field, List<String> wrong) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDay) {
            wrong.add(field);
            return null;
        }
    }
}
