package no.throughgate.web.internal;

import java.util.Map;
import no.throughgate.access.Access;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** For a page that was left open while its session ended: who is logged in now, and with which token it goes on. */
@Controller
class SessionController {

    /** Read by pages of ours only: a browser gives the answer to no other origin. */
    @GetMapping("/session")
    @Access(value = Permission.ENTER, logged = false)
    @ResponseBody
    Map<String, String> session(CurrentUser user, CsrfToken token) {
        return Map.of("reader", user.id().value(), "csrf", token.getToken());
    }

    /** Where a login in a new tab ends. */
    @GetMapping("/session/renewed")
    @Access(value = Permission.ENTER, logged = false)
    String renewed() {
        return "renewed";
    }
}
