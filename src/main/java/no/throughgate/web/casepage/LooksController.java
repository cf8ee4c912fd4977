package no.throughgate.web.casepage;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Looks;
import no.throughgate.access.Looks.After;
import no.throughgate.access.Looks.Kind;
import no.throughgate.access.Looks.Look;
import no.throughgate.access.Permission;
import no.throughgate.cases.Cases;
import no.throughgate.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has seen this case: for those who run it. */
@Controller
class LooksController {

    private final CasePages pages;
    private final Cases cases;
    private final Looks looks;
    private final AccessLog log;

    LooksController(CasePages pages, Cases cases, Looks looks, AccessLog log) {
        this.pages = pages;
        this.cases = cases;
        this.looks = looks;
        this.log = log;
    }

    /** @param after where the page before ended: {@code 2026-11-22.OPENED.login} */
    @GetMapping("/cases/{caseNumber}/looks")
    @Access(value = Permission.VIEW, logged = true)
    String show(@PathVariable String caseNumber, @RequestParam Optional<String> after, CurrentUser user, Model model) {
        var head = pages.head(CaseController.existing(caseNumber), user);
        if (!head.keepsConsents()) {
            throw Problem.notFound("case.notFound");
        }
        log.touched(head.caseId());
        var read = looks.of(head.caseId(), after.map(LooksController::place).orElse(null), user);
        var page = read.subList(0, Math.min(Looks.PAGE, read.size()));
        model.addAttribute("head", head);
        model.addAttribute("name", cases.names(List.of(head.caseId())).getOrDefault(head.caseId(), ""));
        model.addAttribute("days", byDay(page));
        model.addAttribute("older", read.size() > Looks.PAGE ? place(page.get(page.size() - 1)) : null);
        return "cases/looks";
    }

    private static Map<LocalDate, List<Look>> byDay(List<Look> page) {
        return page.stream().collect(Collectors.groupingBy(Look::day, LinkedHashMap::new, Collectors.toList()));
    }

    private static String place(Look last) {
        return last.day() + "." + last.kind() + "." + last.user();
    }

    /** What is no place begins anew. */
    private static @Nullable After place(String text) {
        var parts = text.split("\\.", 3);
        try {
            return new After(LocalDate.parse(parts[0]), parts[2], Kind.valueOf(parts[1]));
        } catch (DateTimeParseException | IllegalArgumentException | ArrayIndexOutOfBoundsException noPlace) {
            return null;
        }
    }
}
