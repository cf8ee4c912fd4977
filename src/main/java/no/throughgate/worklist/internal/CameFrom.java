package no.throughgate.worklist.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where a button was pressed, and so where its page leads and says what was done.
 *
 * @param from the {@link Position} in the list that was left; none = the unit's view
 * @param back {@code list} when pressed in the list: one stays there
 */
record CameFrom(@Nullable String from, @Nullable String back) {

    Position position() {
        return Position.parse(from);
    }

    /** Back to where one was in the list; the row is gone or changed. */
    String toList(String done, ObligationRow obligation, RedirectAttributes flash) {
        say(done, obligation, flash);
        return "redirect:" + position().address();
    }

    /** Back to the obligation, where the next step waits. */
    String toPage(String done, ObligationRow obligation, RedirectAttributes flash) {
        say(done, obligation, flash);
        return quietly(obligation, flash);
    }

    /** To the list or to the obligation, whichever showed the button. */
    String back(String done, ObligationRow obligation, RedirectAttributes flash) {
        return "list".equals(back) ? toList(done, obligation, flash) : toPage(done, obligation, flash);
    }

    /** To the obligation, with nothing to say that its page does not say itself. */
    String quietly(ObligationRow obligation, RedirectAttributes flash) {
        flash.addAttribute("from", position().query());
        return "redirect:/obligations/" + obligation.row().id();
    }

    /** On, to the last look at what was answered. */
    String toCheck(ObligationRow obligation, RedirectAttributes flash) {
        flash.addAttribute("from", position().query());
        return "redirect:/obligations/" + obligation.row().id() + "/check";
    }

    /** As {@link #back}, for what can be taken back: the page that follows has a button for it, for a while. */
    String undoably(String done, ObligationRow obligation, RedirectAttributes flash) {
        flash.addFlashAttribute(
                "undo", new UndoButton(obligation.row().id(), "undo", position().query(), back));
        return back(done, obligation, flash);
    }

    /** To the list, where the row has gone out of sight; the button there takes it up again. */
    String aside(ObligationRow obligation, RedirectAttributes flash) {
        flash.addFlashAttribute(
                "undo",
                new UndoButton(obligation.row().id(), "take-up", position().query(), "list"));
        return toList("putAside", obligation, flash);
    }

    private static void say(String done, ObligationRow obligation, RedirectAttributes flash) {
        flash.addFlashAttribute("done", done);
        flash.addFlashAttribute("doneKind", obligation.row().kind());
    }
}
