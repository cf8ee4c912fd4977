package no.throughgate.worklist.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.throughgate.access.CurrentUser;
import no.throughgate.appointment.Days;
import no.throughgate.cases.Cases;
import no.throughgate.forms.FormCatalog;
import no.throughgate.forms.FormSchema;
import no.throughgate.known.Packets;
import no.throughgate.known.Told;
import no.throughgate.obligation.AgreedWords;
import no.throughgate.obligation.Capacity;
import no.throughgate.obligation.Extensions;
import no.throughgate.obligation.FormOptions;
import no.throughgate.obligation.HandoverReason;
import no.throughgate.obligation.MissingInfo;
import no.throughgate.obligation.ObligationProcess;
import no.throughgate.obligation.OpenDoors;
import no.throughgate.obligation.RefusalCode;
import no.throughgate.planning.DueReason;
import no.throughgate.planning.ExtensionReason;
import no.throughgate.worklist.Beside;
import no.throughgate.worklist.Titles;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one obligation shows, whichever of its forms was sent. */
@Component
class ObligationModel {

    /** Done with the first days in view: the load is weighed, spaced, or the days are walked through. */
    private static final Set<String> ABOUT_DAYS =
            Set.of("checkLoad", "spaceAppointments", "printPack", "printPackTonight");

    private final ObligationPages pages;
    private final Colleagues colleagues;
    private final Extensions extensions;
    private final FormCatalog forms;
    private final List<FormOptions> options;
    private final AgreedWords agreed;
    private final Cases cases;
    private final Titles titles;
    private final ObligationProcess process;
    private final Begun begun;
    private final Packets packets;
    private final OpenDoors doors;
    private final Days days;
    private final Capacity capacity;
    private final List<Beside> beside;

    ObligationModel(
            ObligationPages pages,
            Colleagues colleagues,
            Extensions extensions,
            FormCatalog forms,
            List<FormOptions> options,
            AgreedWords agreed,
            Cases cases,
            Titles titles,
            ObligationProcess process,
            Begun begun,
            Packets packets,
            OpenDoors doors,
            Days days,
            Capacity capacity,
            List<Beside> beside) {
        this.pages = pages;
        this.colleagues = colleagues;
        this.extensions = extensions;
        this.forms = forms;
        this.options = options;
        this.agreed = agreed;
        this.cases = cases;
        this.titles = titles;
        this.process = process;
        this.begun = begun;
        this.packets = packets;
        this.doors = doors;
        this.days = days;
        this.capacity = capacity;
        this.beside = beside;
    }

    Optional<FormSchema> form(ObligationRow obligation) {
        return forms.form(obligation.row().kind())
                .map(form -> form.waitsForOptions() ? form.withOptions(fitting(obligation)) : form);
    }

    private Map<String, String> fitting(ObligationRow obligation) {
        return options.stream()
                .filter(question -> question.kinds().contains(obligation.row().kind()))
                .findFirst()
                .orElseThrow()
                .fitting(obligation.obligationId());
    }

    /** With the obligation's own form as the reader left it, or as it is before anything is filled in. */
    String unanswered(ObligationRow obligation, CameFrom from, CurrentUser user, Locale locale, Model model) {
        form(obligation)
                .ifPresent(form -> model.addAttribute("form", begun.open(obligation, form, user, locale, model)));
        return page(obligation, from, user, model);
    }

    String page(ObligationRow obligation, CameFrom from, CurrentUser user, Model model) {
        var caseId = obligation.row().caseId();
        head(obligation, from, user, model);
        model.addAttribute("dueReasons", DueReason.parse(obligation.dueReason()).sentences());
        model.addAttribute("agreed", agreed.of(obligation.obligationId()));
        if (ABOUT_DAYS.contains(obligation.row().kind())) {
            days.of(caseId, user.actor()).ifPresent(seen -> model.addAttribute("days", seen));
        }
        if (obligation.open() && obligation.owed()) {
            beside.stream()
                    .filter(one -> one.kinds().contains(obligation.row().kind()))
                    .forEach(one -> model.addAttribute("beside", one.show(caseId, model)));
        }
        model.addAttribute("codes", RefusalCode.values());
        model.addAttribute("lacks", MissingInfo.values());
        model.addAttribute("packet", packet(obligation, user));
        pages.lack(obligation.obligationId()).ifPresent(lack -> model.addAttribute("lack", lack));
        doors.declined(obligation.obligationId())
                .ifPresent(kind -> model.addAttribute("declined", titles.of(kind, LocaleContextHolder.getLocale())));
        model.addAttribute("returnable", returnable(obligation));
        model.addAttribute("receivers", obligation.cameBack() ? pages.receivers(obligation.obligationId()) : List.of());
        model.addAttribute("colleagues", colleagues.of(obligation, user));
        model.addAttribute("handoverReasons", HandoverReason.values());
        model.addAttribute("extensionReasons", ExtensionReason.values());
        if (extendable(obligation, user)) {
            extensions
                    .window(obligation.obligationId())
                    .ifPresent(window -> model.addAttribute("extension", ExtensionPanel.empty(window)));
        }
        return "worklist/obligation";
    }

    /** What it is, about whom, and where the reader came from. */
    void head(ObligationRow obligation, CameFrom from, CurrentUser user, Model model) {
        var caseId = obligation.row().caseId();
        model.addAttribute("obligation", obligation);
        model.addAttribute("row", obligation.row());
        model.addAttribute("title", titles.of(obligation.row().kind(), LocaleContextHolder.getLocale()));
        model.addAttribute("name", cases.names(List.of(caseId)).getOrDefault(caseId, ""));
        model.addAttribute("from", from.place().text());
        model.addAttribute(
                "list",
                from.place().address(obligation.row().id(), obligation.row().caseId()));
        model.addAttribute(
                "inCase", from.place().inCase() && !obligation.row().caseId().isMatter());
        model.addAttribute("queued", capacity.queued(obligation.obligationId()));
        model.addAttribute("user", user);
    }

    /** Before the answer and while the work lasts. */
    private List<Told> packet(ObligationRow obligation, CurrentUser user) {
        return obligation.open() && obligation.owed()
                ? packets.of(obligation.obligationId(), user.actor(), LocaleContextHolder.getLocale())
                : List.of();
    }

    /** To whoever asked for it; one's own only where the model draws what follows. */
    private boolean returnable(ObligationRow obligation) {
        boolean ownDrawn = obligation.accepted()
                && !obligation.cameBack()
                && process.drawsRefusal(obligation.row().kind());
        return obligation.returnable() || ownDrawn;
    }

    /** What a colleague has taken is the colleague's to put off. */
    private static boolean extendable(ObligationRow obligation, CurrentUser user) {
        return obligation.accepted()
                && (obligation.row().assignee() == null || obligation.row().heldBy(user.id()));
    }
}
