package no.throughgate.web.operator;

import no.throughgate.access.Access;
import no.throughgate.access.Permission;
import no.throughgate.intake.StayIntake;
import no.throughgate.notice.MailQueue;
import no.throughgate.operation.DatabaseHealth;
import no.throughgate.operation.FailedJobs;
import no.throughgate.operation.JobBacklog;
import no.throughgate.operation.ScheduledRuns;
import no.throughgate.web.LoginService;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Whether the platform is well, on one page. */
@Controller
@ConditionalOnWebApplication
class OverviewController {

    private final FailedJobs failed;
    private final JobBacklog backlog;
    private final MailQueue mails;
    private final StayIntake stays;
    private final DatabaseHealth database;
    private final LoginService login;
    private final ScheduledRuns runs;

    OverviewController(
            FailedJobs failed,
            JobBacklog backlog,
            MailQueue mails,
            StayIntake stays,
            DatabaseHealth database,
            LoginService login,
            ScheduledRuns runs) {
        this.failed = failed;
        this.backlog = backlog;
        this.mails = mails;
        this.stays = stays;
        this.database = database;
        this.login = login;
        this.runs = runs;
    }

    @GetMapping("/operator")
    @Access(value = Permission.OPERATE, logged = false)
    String overview(Model model) {
        model.addAttribute("jobs", failed.counts());
        model.addAttribute("backlog", backlog.standing());
        model.addAttribute("mails", mails.backlog());
        model.addAttribute("letters", stays.openDeadLetters());
        model.addAttribute("database", database.standing());
        model.addAttribute("loginAnswers", login.answers());
        model.addAttribute("runs", runs.all());
        return "operator/overview";
    }
}
