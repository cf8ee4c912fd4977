package no.throughgate.web.matter;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import no.throughgate.access.Access;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.challenge.Register;
import no.throughgate.challenge.Register.Item;
import no.throughgate.challenge.Theme;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The register of systemic challenges: by theme, with what became of each. */
@Controller
class RegisterController {

    private final Register register;
    private final Clock clock;

    RegisterController(Register register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @GetMapping("/challenges/register")
    @Access(value = Permission.LIST, logged = false)
    String register(CurrentUser user, Model model) {
        var seen = register.seenBy(user, clock.instant());
        var themes = new TreeMap<Theme, List<Item>>(Comparator.comparing(Theme::name));
        seen.items().forEach(item -> themes.computeIfAbsent(item.line().theme(), t -> new ArrayList<>())
                .add(item));
        model.addAttribute("themes", themes);
        model.addAttribute("shown", seen.items().size());
        model.addAttribute("more", seen.more());
        model.addAttribute("pageStyle", "survey");
        return "matters/register";
    }
}
