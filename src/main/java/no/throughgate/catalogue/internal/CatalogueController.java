package no.throughgate.catalogue.internal;

import java.util.Locale;
import no.throughgate.access.Access;
import no.throughgate.access.Permission;
import no.throughgate.catalogue.Catalogue;
import no.throughgate.kernel.Problem;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The catalogue as pages. Whoever is logged in may read how the work is meant to go. */
@Controller
@ConditionalOnWebApplication
class CatalogueController {

    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    private final Catalogue catalogue;

    CatalogueController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/processes")
    @Access(value = Permission.ENTER, logged = false)
    String all(Locale language, Model model) {
        model.addAttribute("chapters", catalogue.in(language));
        return "catalogue/list";
    }

    @GetMapping("/processes/{id}")
    @Access(value = Permission.ENTER, logged = false)
    String one(@PathVariable String id, Locale language, Model model) {
        model.addAttribute(
                "chapter", catalogue.chapter(id, language).orElseThrow(() -> Problem.notFound("catalogue.notFound")));
        return "catalogue/process";
    }

    /** The drawing with its labels in the reader's language. */
    @GetMapping("/processes/{id}/drawing")
    @Access(value = Permission.ENTER, logged = false)
    ResponseEntity<Resource> drawing(@PathVariable String id, Locale language) {
        var chapter = catalogue.chapter(id, language).orElseThrow(() -> Problem.notFound("catalogue.notFound"));
        var picture = new ClassPathResource("catalogue/%s/%s.svg".formatted(language.getLanguage(), chapter.id()));
        return ResponseEntity.ok().contentType(SVG).body(picture);
    }
}
