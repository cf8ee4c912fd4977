package no.throughgate.web.matter;

import java.nio.charset.StandardCharsets;
import no.throughgate.access.Access;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.kernel.Problem;
import no.throughgate.web.matter.MatterPages.Figures;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The directorate's pages: what is on the agenda, and the year's figures. */
@Controller
class SteeringController {

    private final MatterPages pages;
    private final JsonMapper json;

    SteeringController(MatterPages pages, JsonMapper json) {
        this.pages = pages;
        this.json = json;
    }

    @GetMapping("/agenda")
    @Access(value = Permission.STEER, logged = false)
    String agenda(CurrentUser user, Model model) {
        model.addAttribute("items", pages.agenda(user));
        return "matters/agenda";
    }

    /** A survey as the page shows it: the file itself, read. */
    record Shown(Figures figures, JsonNode content) {}

    @GetMapping("/surveys")
    @Access(value = Permission.STEER, logged = false)
    String surveys(Model model) {
        model.addAttribute(
                "surveys",
                pages.figures().stream()
                        .map(figures -> new Shown(figures, json.readTree(figures.json())))
                        .toList());
        return "matters/surveys";
    }

    /** The files as they were published, byte for byte; edition 0 waits to be checked. */
    @GetMapping("/surveys/{year}/{edition}/figures.{format:json|csv}")
    @Access(value = Permission.STEER, logged = true)
    ResponseEntity<byte[]> file(@PathVariable int year, @PathVariable int edition, @PathVariable String format) {
        Figures figures = pages.figures().stream()
                .filter(f -> f.year() == year && f.edition() == edition)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("case.notFound"));
        boolean csv = format.equals("csv");
        return ResponseEntity.ok()
                .contentType(csv ? new MediaType("text", "csv", StandardCharsets.UTF_8) : MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"throughgate-%d-%d.%s\"".formatted(year, edition, format))
                .body((csv ? figures.csv() : figures.json()).getBytes(StandardCharsets.UTF_8));
    }
}
