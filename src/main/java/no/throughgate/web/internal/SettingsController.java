package no.throughgate.web.internal;

import no.throughgate.access.Access;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The keys that do something by themselves: what they are, and the switch that WCAG 2.1.4 asks for. */
@Controller
@RequestMapping("/settings/keys")
class SettingsController {

    private final UserSettings settings;

    SettingsController(UserSettings settings) {
        this.settings = settings;
    }

    @GetMapping
    @Access(value = Permission.ENTER, logged = false)
    String keys(CurrentUser user, Model model) {
        model.addAttribute("on", settings.keys(user.id()));
        return "keys";
    }

    @PostMapping
    @Access(value = Permission.ENTER, logged = false)
    String switchKeys(@RequestParam boolean on, CurrentUser user) {
        settings.keys(user.id(), on);
        return "redirect:/settings/keys";
    }
}
