package no.throughgate.web.casepage;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.cases.Cases;
import no.throughgate.directory.Directory;
import no.throughgate.directory.Unit;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.note.Note;
import no.throughgate.note.Notes;
import no.throughgate.note.Written;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the reader's units have noted in a case, and what others share; what is typed wrongly stands until it is right. */
@Controller
@RequestMapping("/cases/{caseNumber}/notes")
class NotesController {

    private final CasePages pages;
    private final Cases cases;
    private final Notes notes;
    private final Directory directory;
    private final AccessLog log;

    NotesController(CasePages pages, Cases cases, Notes notes, Directory directory, AccessLog log) {
        this.pages = pages;
        this.cases = cases;
        this.notes = notes;
        this.directory = directory;
        this.log = log;
    }

    /** What stands in the form. @param correct the note that is being corrected */
    record Form(String area, String unit, boolean shared, String body, Optional<Note> correct) {}

    @GetMapping
    @Access(value = Permission.VIEW, logged = true)
    String show(
            @PathVariable String caseNumber,
            @RequestParam Optional<Long> before,
            @RequestParam Optional<Long> correct,
            CurrentUser user,
            Model model) {
        var head = seen(caseNumber, user);
        var corrected = correct.flatMap(id -> find(head, id, user));
        model.addAttribute(
                "form", new Form("GENERAL", "", false, corrected.map(Note::body).orElse(""), corrected));
        return page(head, before.orElse(Notes.NEWEST), user, model);
    }

    @PostMapping
    @Access(value = Permission.PERFORM, logged = true)
    String write(
            @PathVariable String caseNumber,
            @RequestParam LifeArea area,
            @RequestParam UnitId unit,
            @RequestParam(defaultValue = "false") boolean shared,
            @RequestParam(defaultValue = "") String body,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var head = seen(caseNumber, user);
        try {
            notes.write(head.caseId(), new Written(area, unit, shared, body), user.actor());
        } catch (Problem problem) {
            var form = new Form(area.name(), unit.value(), shared, body, Optional.empty());
            return again(problem, form, head, user, model, response);
        }
        return back(head, flash);
    }

    @PostMapping("/{note}/correction")
    @Access(value = Permission.PERFORM, logged = true)
    String correct(
            @PathVariable String caseNumber,
            @PathVariable long note,
            @RequestParam(defaultValue = "") String body,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var head = seen(caseNumber, user);
        try {
            notes.correct(head.caseId(), note, body, user.actor());
        } catch (Problem problem) {
            var form = new Form("GENERAL", "", false, body, find(head, note, user));
            return again(problem, form, head, user, model, response);
        }
        return back(head, flash);
    }

    /** The same page with what was typed, and what is wrong with it. */
    private String again(
            Problem problem, Form form, CaseHead head, CurrentUser user, Model model, HttpServletResponse response) {
        if (problem.kind() != Problem.Kind.INVALID) {
            throw problem;
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("form", form);
        model.addAttribute("wrong", problem.messageKey());
        model.addAttribute("wrongArgs", problem.args());
        return page(head, Notes.NEWEST, user, model);
    }

    private String page(CaseHead head, long before, CurrentUser user, Model model) {
        List<Note> read = notes.of(head.caseId(), before, user.actor());
        var page = read.subList(0, Math.min(Notes.PAGE, read.size()));
        model.addAttribute("head", head);
        model.addAttribute("name", cases.names(List.of(head.caseId())).getOrDefault(head.caseId(), ""));
        model.addAttribute("notes", page);
        model.addAttribute(
                "older", read.size() > Notes.PAGE ? page.get(page.size() - 1).id() : null);
        model.addAttribute("areas", notes.areas(head.caseId(), user.actor()));
        model.addAttribute(
                "units",
                user.units().stream()
                        .flatMap(unit -> directory.unit(unit).stream())
                        .sorted(Comparator.comparing(Unit::name))
                        .toList());
        return "cases/notes";
    }

    private Optional<Note> find(CaseHead head, long id, CurrentUser user) {
        return notes.of(head.caseId(), id == Notes.NEWEST ? id : id + 1, user.actor()).stream()
                .filter(note -> note.id() == id && note.correctable())
                .findFirst();
    }

    private CaseHead seen(String caseNumber, CurrentUser user) {
        var head = pages.head(CaseController.existing(caseNumber), user);
        log.touched(head.caseId());
        return head;
    }

    private static String back(CaseHead head, RedirectAttributes flash) {
        flash.addFlashAttribute("written", true);
        return "redirect:/cases/" + head.caseId() + "/notes";
    }
}
