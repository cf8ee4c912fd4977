package no.throughgate.web.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import no.throughgate.access.Access;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Pages without content of their own: where one starts, where one ends, and what went wrong around a login. */
@Controller
class ShellController {

    @GetMapping("/")
    @Access(value = Permission.ENTER, logged = false)
    String start(CurrentUser user, Model model) {
        if (Permission.LIST.isHeldBy(user)) {
            return "redirect:/worklist";
        }
        if (Permission.OPERATE.isHeldBy(user)) {
            return "redirect:/operator";
        }
        if (Permission.AUDIT.isHeldBy(user)) {
            return "redirect:/audit";
        }
        if (Permission.OWN.isHeldBy(user)) {
            return "redirect:/me";
        }
        if (Permission.PROPOSE_RULES.isHeldBy(user)) {
            return "redirect:/rules";
        }
        model.addAttribute("roles", List.of("none"));
        return "start";
    }

    @GetMapping("/logged-out")
    @Access(value = Permission.PUBLIC, logged = false)
    String loggedOut(Model model) {
        model.addAttribute("what", "loggedOut");
        return "problem";
    }

    /** Reached by forward from a filter, with whatever method the browser used. */
    @RequestMapping("/problem/{what:login-failed|login-unavailable|session-expired|too-much}")
    @Access(value = Permission.PUBLIC, logged = false)
    String problem(@PathVariable String what, Model model, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(
                switch (what) {
                    case "login-unavailable" -> 503;
                    case "too-much" -> 413;
                    default -> 403;
                });
        model.addAttribute("what", what);
        InterruptedForm.of(request).ifPresent(form -> model.addAttribute("interrupted", form));
        return "problem";
    }
}
