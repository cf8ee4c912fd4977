package no.throughgate.worklist.internal;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where a button was pressed, and so where its page leads and says what was done.
 *
 * @param from the {@link Place} that was left; none = the start of the unit's view
 * @param back {@code list} when pressed in the list: one stays there
 */
record CameFrom(@Nullable String from, @Nullable String back) {

    Position position() {
        return Position.parse(from);
    }

    Place place() {
        return Place.parse(from);
    }

    /** To the list and not to the case, where the case is no longer the reader's to open. */
    CameFrom ifOpen(BooleanSupplier open) {
        return place().inCase() && !open.getAsBoolean()
                ? new CameFrom(place().ofList().text(), back)
                : this;
    }

    /** Back to where one was, in the list or in the case; the row is gone or changed. */
    String onward(String done, ObligationRow obligation, RedirectAttributes flash) {
        say(done, obligation, flash);
        var place = place();
        if (!place.inCase() || obligation.row().caseId().isMatter()) {
            return "redirect:" + place.position().address();
        }
        flash.addAttribute("from", place.ofList().text());
        flash.addFlashAttribute("doneInCase", true);
        return "redirect:/cases/" + obligation.row().caseId() + "#open";
    }

    /** Back to the obligation, where the next step waits. */
    String toPage(String done, ObligationRow obligation, RedirectAttributes flash) {
        say(done, obligation, flash);
        return quietly(obligation, flash);
    }

    /** To the list or to the obligation, whichever showed the button. */
    String back(String done, ObligationRow obligation, RedirectAttributes flash) {
        return "list".equals(back) ? onward(done, obligation, flash) : toPage(done, obligation, flash);
    }

    /** To the obligation, with nothing to say that its page does not say itself. */
    String quietly(ObligationRow obligation, RedirectAttributes flash) {
        flash.addAttribute("from", place().text());
        return "redirect:/obligations/" + obligation.row().id();
    }

    /** On, to the last look at what was answered. */
    String toCheck(ObligationRow obligation, RedirectAttributes flash) {
        flash.addAttribute("from", place().text());
        return "redirect:/obligations/" + obligation.row().id() + "/check";
    }

    /** As {@link #back}, for what can be taken back: the page that follows has a button for it, for a while. */
    String undoably(String done, ObligationRow obligation, RedirectAttributes flash) {
        flash.addFlashAttribute("undo", new UndoButton(obligation.row().id(), "undo", place().text(), back));
        return back(done, obligation, flash);
    }

    /** Back to where one was, where the row has gone out of sight; the button there takes it up again. */
    String aside(ObligationRow obligation, RedirectAttributes flash) {
        flash.addFlashAttribute("undo", new UndoButton(obligation.row().id(), "take-up", place().text(), "list"));
        return onward("putAside", obligation, flash);
    }

    private static void say(String done, ObligationRow obligation, RedirectAttributes flash) {
        flash.addFlashAttribute("done", done);
        flash.addFlashAttribute("doneKind", obligation.row().kind());
    }
}
