package no.throughgate.worklist.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where a button was pressed, and so where its page leads and says what was done.
 *
 * @param from  the view of the list that was left; none = the unit's
 * @param back  {@code list} when pressed in the list: one stays there
 * @param after which page of the list
 */
record CameFrom(
        @Nullable String from,
        @Nullable String back,
        @Nullable String after) {

    WorklistView view() {
        return from == null ? WorklistView.UNIT : WorklistView.of(from);
    }

    /** Back to the list, where the row is gone or changed. */
    String toList(String done, ObligationRow obligation, RedirectAttributes flash) {
        say(done, obligation, flash);
        flash.addAttribute("view", view().key());
        return "redirect:/worklist";
    }

    /** Back to the obligation, where the next step waits. */
    String toPage(String done, ObligationRow obligation, RedirectAttributes flash) {
        say(done, obligation, flash);
        return quietly(obligation, flash);
    }

    /** To the page of the list, or to the obligation, whichever showed the button. */
    String back(String done, ObligationRow obligation, RedirectAttributes flash) {
        if (!"list".equals(back)) {
            return toPage(done, obligation, flash);
        }
        if (after != null && !after.isEmpty()) {
            flash.addAttribute("after", Cursor.parse(after).toString());
        }
        return toList(done, obligation, flash);
    }

    /** To the obligation, with nothing to say that its page does not say itself. */
    String quietly(ObligationRow obligation, RedirectAttributes flash) {
        flash.addAttribute("from", view().key());
        return "redirect:/obligations/" + obligation.row().id();
    }

    /** On, to the last look at what was answered. */
    String toCheck(ObligationRow obligation, RedirectAttributes flash) {
        flash.addAttribute("from", view().key());
        return "redirect:/obligations/" + obligation.row().id() + "/check";
    }

    /** As {@link #back}, for what can be taken back: the page that follows has a button for it, for a while. */
    String undoably(String done, ObligationRow obligation, RedirectAttributes flash) {
        flash.addFlashAttribute("undo", new UndoButton(obligation.row().id(), from, back, after));
        return back(done, obligation, flash);
    }

    private static void say(String done, ObligationRow obligation, RedirectAttributes flash) {
        flash.addFlashAttribute("done", done);
        flash.addFlashAttribute("doneKind", obligation.row().kind());
    }
}
