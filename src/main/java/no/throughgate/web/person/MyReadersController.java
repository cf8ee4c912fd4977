package no.throughgate.web.person;

import no.throughgate.access.Access;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who may know what about the person, and who has looked. */
@Controller
@RequestMapping("/me")
class MyReadersController {

    private final Mine own;
    private final WhoKnows knows;
    private final WhoLooked looked;

    MyReadersController(Mine own, WhoKnows knows, WhoLooked looked) {
        this.own = own;
        this.knows = knows;
        this.looked = looked;
    }

    @GetMapping("/knows")
    @Access(value = Permission.OWN, logged = true)
    String knows(CurrentUser user, Model model) {
        var mine = own.of(user);
        model.addAttribute("mine", mine);
        model.addAttribute("knows", knows.of(mine, user));
        return "me/knows";
    }

    /** @param before a line's number, for the page that comes before it */
    @GetMapping("/looks")
    @Access(value = Permission.OWN, logged = true)
    String looked(@RequestParam(defaultValue = "9223372036854775807") long before, CurrentUser user, Model model) {
        var mine = own.of(user);
        model.addAttribute("mine", mine);
        model.addAttribute("page", looked.of(mine, user, before));
        return "me/looks";
    }
}
