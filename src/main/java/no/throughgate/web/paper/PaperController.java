package no.throughgate.web.paper;

import java.util.Locale;
import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Logins;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** "My release" for the person, and for whoever prints it for her: each gets what each may see. */
@Controller
class PaperController {

    private final MyRelease papers;
    private final PaperAnswers answers;
    private final PaperLanguages languages;
    private final Cases cases;
    private final Logins logins;
    private final AccessLog log;

    PaperController(
            MyRelease papers,
            PaperAnswers answers,
            PaperLanguages languages,
            Cases cases,
            Logins logins,
            AccessLog log) {
        this.papers = papers;
        this.answers = answers;
        this.languages = languages;
        this.cases = cases;
        this.logins = logins;
        this.log = log;
    }

    /**
     * @param lang of the paper, not of the page; empty or not offered = the person's own, else the reader's
     * @param pack the longer one
     */
    @GetMapping(value = "/cases/{caseNumber}/my-release.pdf")
    @Access(value = Permission.VIEW, logged = true)
    ResponseEntity<byte[]> print(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "false") boolean pack,
            CurrentUser user,
            Locale reader) {
        return paper(existing(caseNumber), lang, pack, user, reader);
    }

    /** As {@link #print}, of the person's own case. */
    @GetMapping("/me/my-release.pdf")
    @Access(value = Permission.OWN, logged = true)
    ResponseEntity<byte[]> own(
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "false") boolean pack,
            CurrentUser user,
            Locale reader) {
        return paper(
                logins.caseOf(user.id()).orElseThrow(() -> Problem.notFound("me.notLinked")), lang, pack, user, reader);
    }

    private ResponseEntity<byte[]> paper(CaseId caseId, String lang, boolean pack, CurrentUser user, Locale reader) {
        log.touched(caseId);
        if (!answers.mayPrint(caseId, user)) {
            throw Problem.notFound("case.notFound");
        }
        var language = languages.best(lang, cases.language(caseId), reader.getLanguage());
        byte[] pdf = pack ? papers.pack(caseId, user, language) : papers.sheet(caseId, user, language);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"my-release.pdf\"")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .body(pdf);
    }

    private static CaseId existing(String caseNumber) {
        try {
            return new CaseId(caseNumber);
        } catch (Problem notANumber) {
            throw Problem.notFound("case.notFound");
        }
    }
}
