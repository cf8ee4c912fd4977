package no.throughgate.web.matter;

import no.throughgate.access.Access;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.kernel.Problem;
import no.throughgate.survey.Checks;
import no.throughgate.survey.Format;
import no.throughgate.survey.Publications;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The directorate's pages: what is on the agenda, and the year's figures before they are published. */
@Controller
class SteeringController {

    private final MatterPages pages;
    private final Checks checks;
    private final Publications publications;

    SteeringController(MatterPages pages, Checks checks, Publications publications) {
        this.pages = pages;
        this.checks = checks;
        this.publications = publications;
    }

    @GetMapping("/agenda")
    @Access(value = Permission.STEER, logged = false)
    String agenda(CurrentUser user, Model model) {
        model.addAttribute("items", pages.agenda(user));
        return "matters/agenda";
    }

    @GetMapping("/surveys")
    @Access(value = Permission.STEER, logged = false)
    String surveys(Model model) {
        model.addAttribute("checks", checks.underWay());
        model.addAttribute("pageStyle", "survey");
        return "survey/waiting";
    }

    /** As it would be published. */
    @GetMapping("/surveys/{year}/figures.{format:pdf|xlsx|csv|json}")
    @Access(value = Permission.STEER, logged = true)
    ResponseEntity<byte[]> draft(@PathVariable int year, @PathVariable String format) {
        Format as = Format.of(format).orElseThrow();
        byte[] file = publications.draft(year, as).orElseThrow(() -> Problem.notFound("case.notFound"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(as.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"throughgate-%d-draft.%s\"".formatted(year, format))
                .body(file);
    }
}
