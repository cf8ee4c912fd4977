package no.throughgate.web.operator;

import no.throughgate.access.Access;
import no.throughgate.access.Permission;
import no.throughgate.operation.FailedJob;
import no.throughgate.operation.FailedJobs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Incidents, and what is still tried by itself. */
@Controller
@RequestMapping("/operator/jobs")
class FailedJobsController {

    private final FailedJobs failed;

    FailedJobsController(FailedJobs failed) {
        this.failed = failed;
    }

    /** @param after the last place of the page before */
    @GetMapping
    @Access(value = Permission.OPERATE, logged = false)
    String list(
            @RequestParam(defaultValue = "incidents") String view,
            @RequestParam(defaultValue = "0") long after,
            Model model) {
        boolean incidents = !view.equals("tried");
        var page = Page.of(failed.list(incidents, after, Page.SIZE + 1), FailedJob::place);
        model.addAttribute("page", page);
        model.addAttribute("counts", failed.counts());
        model.addAttribute("incidents", incidents);
        model.addAttribute("after", after);
        return "operator/jobs";
    }

    @PostMapping("/{job}/retry")
    @Access(value = Permission.OPERATE, logged = true)
    String retry(@PathVariable String job, RedirectAttributes flash) {
        var retried = failed.retry(job);
        flash.addFlashAttribute("told", "operator.jobs." + retried.outcome());
        if (retried.cause() != null) {
            flash.addFlashAttribute("cause", "operator.cause." + retried.cause());
        }
        return "redirect:/operator/jobs";
    }

    @PostMapping("/retry")
    @Access(value = Permission.OPERATE, logged = true)
    String retryAll(RedirectAttributes flash) {
        flash.addFlashAttribute("told", "operator.jobs.retriedAll");
        flash.addFlashAttribute("count", failed.retryAll());
        return "redirect:/operator/jobs";
    }
}
