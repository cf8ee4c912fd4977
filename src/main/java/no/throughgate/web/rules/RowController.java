package no.throughgate.web.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import no.throughgate.access.Access;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.kernel.Problem;
import no.throughgate.planning.CatalogueRow;
import no.throughgate.planning.RuleTables;
import no.throughgate.workshop.CellCheck;
import no.throughgate.workshop.Changeable;
import no.throughgate.workshop.Drafted;
import no.throughgate.workshop.Editions;
import no.throughgate.workshop.Proposals;
import no.throughgate.workshop.RowChange;
import no.throughgate.workshop.RuleTable;
import no.throughgate.workshop.RuleTable.Row;
import no.throughgate.workshop.Tried;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One row of a table, as the rule owner would have it: into the draft, and into nothing else. */
@Controller
@RequestMapping("/rules/tables/{id}")
class RowController {

    private static final String CELL = "cell-";
    private static final Map<String, String> MUSTS = Map.of(
            "MUSTS_KEEP_THEIR_ANCHOR", "anchor", "MUSTS_KEEP_THEIR_SIDE", "offset", "MUSTS_HAVE_ROOM", "minLead");

    private final Editions editions;
    private final Proposals proposals;
    private final Tried tried;
    private final RuleTables rules;
    private final RuleWords words;

    RowController(Editions editions, Proposals proposals, Tried tried, RuleTables rules, RuleWords words) {
        this.editions = editions;
        this.proposals = proposals;
        this.tried = tried;
        this.rules = rules;
        this.words = words;
    }

    @GetMapping("/rows/{row}")
    @Access(value = Permission.PROPOSE_RULES, logged = false)
    String edit(@PathVariable String id, @PathVariable String row, CurrentUser user, Model model) {
        RuleTable table = table(id);
        Row before = row(table, row);
        Map<String, String> typed = new LinkedHashMap<>(before.cells());
        typed.put(RuleTable.SOURCE, "");
        proposals.draft(user.id()).stream()
                .flatMap(draft -> draft.changes().stream())
                .filter(change -> change.table().equals(id) && change.row().equals(row))
                .forEach(change -> typed.putAll(change.cells()));
        return page(table, before, typed, Map.of(), model);
    }

    @PostMapping("/rows/{row}")
    @Access(value = Permission.PROPOSE_RULES, logged = false)
    Object save(
            @PathVariable String id,
            @PathVariable String row,
            @RequestParam Map<String, String> fields,
            CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        RuleTable table = table(id);
        Row before = row(table, row);
        Map<String, String> typed = typed(fields);
        Map<String, String> errors = CellCheck.errors(table, before, typed);
        RowChange change = RowChange.edit(id, before, typed);
        if (errors.isEmpty()) {
            errors.putAll(broken(change));
        }
        if (!errors.isEmpty()) {
            return again(page(table, before, typed, errors, model), model);
        }
        return draft(change, user, flash);
    }

    @PostMapping("/rows/{row}/remove")
    @Access(value = Permission.PROPOSE_RULES, logged = false)
    String remove(@PathVariable String id, @PathVariable String row, CurrentUser user, RedirectAttributes flash) {
        RuleTable table = table(id);
        row(table, row);
        if (!Changeable.rows(id)) {
            throw Problem.notFound("rules.notFound");
        }
        return draft(new RowChange(id, row, RowChange.What.REMOVE, Map.of()), user, flash);
    }

    @GetMapping("/new")
    @Access(value = Permission.PROPOSE_RULES, logged = false)
    String begin(@PathVariable String id, Model model) {
        return page(growing(id), null, Map.of(), Map.of(), model);
    }

    @PostMapping("/new")
    @Access(value = Permission.PROPOSE_RULES, logged = false)
    Object add(
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        RuleTable table = growing(id);
        Map<String, String> typed = typed(fields);
        Map<String, String> errors = CellCheck.errors(table, null, typed);
        String kind = typed.getOrDefault("kind", "");
        if (rules.catalogue(kind).isEmpty()) {
            errors.put("kind", "rules.error.choose");
        }
        RowChange change = new RowChange(id, "due_" + kind + "_" + typed.get("profile"), RowChange.What.ADD, typed);
        if (errors.isEmpty()) {
            errors.putAll(broken(change));
        }
        if (!errors.isEmpty()) {
            return again(page(table, null, typed, errors, model), model);
        }
        return draft(change, user, flash);
    }

    /** What a must may not lose, at the column that takes it. */
    private Map<String, String> broken(RowChange change) {
        Map<String, String> errors = new LinkedHashMap<>();
        tried.drafted(change).troubles().stream()
                .map(Drafted.Trouble::rule)
                .filter(MUSTS::containsKey)
                .forEach(rule -> errors.put(String.valueOf(MUSTS.get(rule)), "rules.broken." + rule));
        return errors;
    }

    private RuleTable growing(String id) {
        if (!Changeable.rows(id)) {
            throw Problem.notFound("rules.notFound");
        }
        return table(id);
    }

    private RuleTable table(String id) {
        if (!Changeable.table(id)) {
            throw Problem.notFound("rules.notFound");
        }
        return editions.table(editions.newest(), id);
    }

    private static Row row(RuleTable table, String row) {
        return table.row(row).orElseThrow(() -> Problem.notFound("rules.notFound"));
    }

    private static Map<String, String> typed(Map<String, String> fields) {
        Map<String, String> typed = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(CELL)) {
                typed.put(name.substring(CELL.length()), value.strip());
            }
        });
        return typed;
    }

    private String page(
            RuleTable table, @Nullable Row before, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("pageTitle", words.title(table, before));
        model.addAttribute("summary", words.cells(errors));
        model.addAttribute("table", table);
        model.addAttribute("before", before);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "asked",
                table.columns().stream()
                        .filter(column -> before == null || Changeable.column(table.id(), column.name()))
                        .toList());
        model.addAttribute(
                "kinds", rules.catalogue().stream().map(CatalogueRow::kind).toList());
        model.addAttribute("removable", before != null && Changeable.rows(table.id()));
        return "rules/row";
    }

    private String draft(RowChange change, CurrentUser user, RedirectAttributes flash) {
        long id = proposals.change(change, user.id());
        flash.addFlashAttribute("told", "rules.told.kept");
        return "redirect:/rules/proposals/" + id;
    }

    private static ModelAndView again(String view, Model model) {
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
