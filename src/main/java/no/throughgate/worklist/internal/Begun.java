package no.throughgate.worklist.internal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import no.throughgate.access.CurrentUser;
import no.throughgate.directory.Directory;
import no.throughgate.forms.FormSchema;
import no.throughgate.forms.FormView;
import no.throughgate.forms.FormView.FieldView;
import no.throughgate.forms.FormView.OptionView;
import no.throughgate.forms.Said;
import no.throughgate.worklist.internal.AskedBefore.Why;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Work that is begun and not done: what stands in a form when its page opens, and how two versions of it differ. */
@Component
class Begun {

    private final Drafts drafts;
    private final AskedBefore askedBefore;
    private final Directory directory;
    private final MessageSource messages;

    Begun(Drafts drafts, AskedBefore askedBefore, Directory directory, MessageSource messages) {
        this.drafts = drafts;
        this.askedBefore = askedBefore;
        this.directory = directory;
        this.messages = messages;
    }

    /** What somebody else had begun, in words. */
    record ByColleague(String name, Instant savedAt, List<Said> said) {}

    /** One question that two versions of a draft answer differently. */
    record Both(String question, String here, String there) {}

    /** The form as the reader left it; else with what the case knows. */
    FormView open(ObligationRow obligation, FormSchema form, CurrentUser user, Locale locale, Model model) {
        var draft = drafts.of(obligation.obligationId(), user.id());
        draft.ifPresent(found -> {
            model.addAttribute("draft", found);
            model.addAttribute("typedSoFar", said(form, found.typed(), locale));
        });
        var others = drafts.ofOthers(obligation.obligationId(), user.id()).stream()
                .map(other -> new ByColleague(
                        directory.displayName(other.user()), other.savedAt(), said(form, other.typed(), locale)))
                .filter(other -> !other.said().isEmpty())
                .toList();
        model.addAttribute("begunByOthers", others);
        return draft.map(found -> shown(obligation, form, found.typed(), Map.of(), user, locale))
                .orElseGet(() -> askedBefore.fresh(obligation, form, user, locale));
    }

    /** With what was typed, and what is wrong with it. */
    FormView shown(
            ObligationRow obligation,
            FormSchema form,
            Map<String, List<String>> typed,
            Map<String, String> errors,
            CurrentUser user,
            Locale locale) {
        var known = askedBefore.known(obligation, form, user);
        return form.view(typed, errors, known, Why.of(typed).chosen(), locale);
    }

    Optional<Draft> of(ObligationRow obligation, CurrentUser user) {
        return drafts.of(obligation.obligationId(), user.id());
    }

    /** @return empty: nothing is written over, {@link #of} says what is in the way */
    Optional<Draft> save(ObligationRow obligation, CurrentUser user, Typed typed) {
        return drafts.save(obligation.obligationId(), user.id(), typed.seen(), typed.fields());
    }

    void discard(ObligationRow obligation, CurrentUser user) {
        drafts.discard(obligation.obligationId(), user.id());
    }

    /** The questions that are answered, in words, as far as half-typed answers can be put in words. */
    List<Said> said(FormSchema form, Map<String, List<String>> typed, Locale locale) {
        return form.view(typed, Map.of(), locale).fields().stream()
                .map(field -> new Said(field.label(), words(field, locale)))
                .filter(said -> !said.answer().isBlank())
                .toList();
    }

    List<Both> differences(
            FormSchema form, Map<String, List<String>> here, Map<String, List<String>> there, Locale locale) {
        var mine = form.view(here, Map.of(), locale).fields();
        var other = form.view(there, Map.of(), locale).fields();
        return IntStream.range(0, mine.size())
                .mapToObj(i -> new Both(mine.get(i).label(), words(mine.get(i), locale), words(other.get(i), locale)))
                .filter(both -> !both.here().equals(both.there()))
                .toList();
    }

    private String words(FieldView field, Locale locale) {
        if (field.options().isEmpty()) {
            return field.widget().equals("checkbox") && field.value().equals("true")
                    ? messages.getMessage("forms.yes", null, locale)
                    : field.value();
        }
        return String.join(
                ", ",
                field.options().stream()
                        .filter(OptionView::chosen)
                        .map(OptionView::label)
                        .toList());
    }
}
