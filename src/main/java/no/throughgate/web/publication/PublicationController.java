package no.throughgate.web.publication;

import no.throughgate.access.Access;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.kernel.Problem;
import no.throughgate.survey.Format;
import no.throughgate.survey.Publications;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Published years and their files; what is published needs no reason to be taken along. */
@Controller
class PublicationController {

    private final Publications publications;

    PublicationController(Publications publications) {
        this.publications = publications;
    }

    @GetMapping("/publications")
    @Access(value = Permission.READ_FIGURES, logged = false)
    String list(CurrentUser user, Model model) {
        model.addAttribute("publications", publications.all());
        model.addAttribute("steers", Permission.STEER.isHeldBy(user));
        model.addAttribute("pageStyle", "survey");
        return "survey/publications";
    }

    @GetMapping("/publications/{year}/{edition}/figures.{format:pdf|xlsx|csv|json}")
    @Access(value = Permission.READ_FIGURES, logged = true)
    ResponseEntity<byte[]> file(@PathVariable int year, @PathVariable int edition, @PathVariable String format) {
        Format as = Format.of(format).orElseThrow();
        byte[] file = publications.file(year, edition, as).orElseThrow(() -> Problem.notFound("case.notFound"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(as.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"throughgate-%d-%d.%s\"".formatted(year, edition, format))
                .body(file);
    }
}
