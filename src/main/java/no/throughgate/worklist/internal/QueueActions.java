package no.throughgate.worklist.internal;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UserId;
import no.throughgate.obligation.HandoverReason;
import no.throughgate.obligation.Obligations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done from the list without opening a row: the next one taken, several at once, or a hand raised. */
@Controller
class QueueActions {

    private final TakeNext next;
    private final Bulk bulk;
    private final HeldSearch search;
    private final ObligationPages pages;
    private final Obligations obligations;
    private final AccessLog log;

    QueueActions(
            TakeNext next,
            Bulk bulk,
            HeldSearch search,
            ObligationPages pages,
            Obligations obligations,
            AccessLog log) {
        this.next = next;
        this.bulk = bulk;
        this.search = search;
        this.pages = pages;
        this.obligations = obligations;
        this.log = log;
    }

    /** The first of the unit's queue that nobody holds, narrowed as the list is. */
    @PostMapping("/worklist/take-next")
    @Access(value = Permission.CLAIM, logged = true)
    String takeNext(CameFrom from, CurrentUser user, HttpSession session, Locale locale, RedirectAttributes flash) {
        var position = from.position();
        Optional<ObligationId> taken = next.take(user, position.filter(), search.text(session), locale);
        if (taken.isEmpty()) {
            flash.addFlashAttribute("done", "nothingToTake");
            flash.addFlashAttribute("doneKind", "");
            return "redirect:" + position.address();
        }
        var row = pages.owed(taken.get(), user);
        log.touched(row.row().caseId());
        return from.toPage("claimed", row, flash);
    }

    /** @param id the chosen rows, at most {@link Bulk#MOST} */
    @PostMapping("/worklist/bulk")
    @Access(value = Permission.ASSIGN, logged = true)
    String bulk(
            @RequestParam(defaultValue = "") List<Long> id,
            @RequestParam String verb,
            @RequestParam Optional<String> colleague,
            @RequestParam Optional<HandoverReason> because,
            CameFrom from,
            CurrentUser user,
            Locale locale,
            RedirectAttributes flash) {
        try {
            var results = verb.equals("assign")
                    ? bulk.assign(
                            id, user, colleague.filter(text -> !text.isEmpty()).map(UserId::new), because, locale)
                    : bulk.claim(id, user, locale);
            results.stream()
                    .map(Bulk.Result::number)
                    .filter(number -> !number.isEmpty())
                    .forEach(number -> log.touched(new CaseId(number)));
            flash.addFlashAttribute("results", results);
        } catch (Problem incomplete) {
            flash.addFlashAttribute("problem", incomplete.messageKey());
            flash.addFlashAttribute("problemAt", id.isEmpty() ? "list-order" : "bulk-colleague");
            flash.addFlashAttribute("chosen", new ArrayList<>(id));
        }
        return "redirect:" + from.position().address();
    }

    /** What the unit asked of others is going wrong: the coordinator is asked at once. */
    @PostMapping("/worklist/hand")
    @Access(value = Permission.ALARM, logged = true)
    String raiseHand(@RequestParam long id, CameFrom from, CurrentUser user, RedirectAttributes flash) {
        var row = pages.seen(new ObligationId(id), user);
        log.touched(row.row().caseId());
        obligations.raiseHand(row.row().caseId(), Optional.of(row.obligationId()), user.actor());
        return from.onward("handRaised", row, flash);
    }
}
