package no.throughgate.web.unit;

import java.util.Map;
import no.throughgate.access.Access;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.directory.UnitSettings;
import no.throughgate.kernel.ObligationId;
import no.throughgate.obligation.Capacity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The unit itself: how it is reached, and how much it can carry. */
@Controller
@RequestMapping("/unit")
class UnitController {

    private final LedUnits units;
    private final UnitPages pages;
    private final UnitSettings settings;
    private final Capacity capacity;

    UnitController(LedUnits units, UnitPages pages, UnitSettings settings, Capacity capacity) {
        this.units = units;
        this.pages = pages;
        this.settings = settings;
        this.capacity = capacity;
    }

    @GetMapping
    @Access(value = Permission.LEAD, logged = true)
    String show(@RequestParam(defaultValue = "") String unit, CurrentUser user, Model model) {
        return pages.fill(units.one(unit, user), user, Typed.nothing(), model);
    }

    @PostMapping("/contact")
    @Access(value = Permission.LEAD, logged = true)
    Object contact(
            @RequestParam String unit,
            @RequestParam Map<String, String> fields,
            CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        var led = units.one(unit, user);
        var typed = new Typed(fields);
        var address = typed.mail("address");
        var phone = typed.phone("phone");
        if (typed.wrong()) {
            return again(pages.fill(led, user, typed, model), model);
        }
        settings.contact(led.id(), user.id(), address, phone);
        return back(unit, "unit.told.contact", flash);
    }

    @PostMapping("/capacity")
    @Access(value = Permission.LEAD, logged = true)
    Object capacity(
            @RequestParam String unit,
            @RequestParam Map<String, String> fields,
            CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        var led = units.one(unit, user);
        var typed = new Typed(fields);
        var cap = typed.number("cap");
        if (typed.wrong()) {
            return again(pages.fill(led, user, typed, model), model);
        }
        settings.capacity(led.id(), user.id(), cap);
        return back(unit, "unit.told.capacity", flash);
    }

    /** The leader's yes to one more. */
    @PostMapping("/beyond")
    @Access(value = Permission.LEAD, logged = true)
    Object beyond(
            @RequestParam String unit,
            @RequestParam long offer,
            @RequestParam Map<String, String> fields,
            CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        var led = units.one(unit, user);
        var typed = new Typed(fields);
        var reason = typed.chosen("reason-" + offer, Capacity.Beyond.values());
        if (reason.isEmpty()) {
            return again(pages.fill(led, user, typed, model), model);
        }
        capacity.allow(new ObligationId(offer), user.actor(), reason.get());
        return back(unit, "unit.told.beyond", flash);
    }

    static ModelAndView again(String view, Model model) {
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static String back(String unit, String told, RedirectAttributes flash) {
        flash.addFlashAttribute("told", told);
        flash.addAttribute("unit", unit);
        return "redirect:/unit";
    }
}
