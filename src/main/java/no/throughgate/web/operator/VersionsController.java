package no.throughgate.web.operator;

import no.throughgate.access.Access;
import no.throughgate.access.Permission;
import no.throughgate.kernel.Problem;
import no.throughgate.operation.CaseVersions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which versions of the processes cases run on, and the way to the newest: first what it would do, then the doing. */
@Controller
@RequestMapping("/operator/versions")
class VersionsController {

    private final CaseVersions versions;

    VersionsController(CaseVersions versions) {
        this.versions = versions;
    }

    @GetMapping
    @Access(value = Permission.OPERATE, logged = false)
    String all(Model model) {
        model.addAttribute("versions", versions.all());
        versions.latest().ifPresent(progress -> model.addAttribute("progress", progress));
        return "operator/versions";
    }

    @GetMapping("/{process}/{version}")
    @Access(value = Permission.OPERATE, logged = true)
    String preview(@PathVariable String process, @PathVariable int version, Model model) {
        model.addAttribute(
                "preview",
                versions.preview(process, version).orElseThrow(() -> Problem.notFound("operator.versions.gone")));
        return "operator/migrate";
    }

    @PostMapping("/{process}/{version}")
    @Access(value = Permission.OPERATE, logged = true)
    String migrate(@PathVariable String process, @PathVariable int version, RedirectAttributes flash) {
        if (!versions.migrate(process, version)) {
            throw Problem.conflict("operator.versions.busy");
        }
        flash.addFlashAttribute("told", "operator.versions.started");
        return "redirect:/operator/versions";
    }
}
